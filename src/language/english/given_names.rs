//! Given names that are no other word, place or product: evidence that a capitalised word is a person.

/// Lower case, sorted.
pub(super) static GIVEN_NAMES: &str = "aaron abdul abdullah abigail adam adrian adriana agnes ahmad ahmed aidan aisha ajay akash akira \
     alan albert alberto alejandro aleksandr alena alessandro alex alexander alexandra alexandre \
     alexei alexey alexis alfonso alfred ali alice alicia alina alison allison alvaro amanda amelia \
     amelie amina amir amit amy ana anand anastasia anders andre andrea andreas andrei andrew andrey \
     andrzej andy angela angelo anika anil anita anja ankit ann anna anne annie anthony antoine anton \
     antonio arjun arnaud arne arthur arun asha ashish ashley astrid axel ayesha barbara bartosz \
     beatrice beatriz ben benedikt benjamin benoit bernard bernd beth bianca bjorn bob bogdan boris \
     brad bradley brandon brenda brendan brent brett brian bridget brigitte bruce bruno bryan caitlin \
     camila camille carina carl carla carlo carlos carmen carol carolina caroline caspar catherine \
     cathy cecilia cedric celine charles cheryl chiara chloe chris christina christine christoph \
     christophe christopher chuck cindy claire clara claudia claus clement colin colleen connor conor \
     corey corinna craig cristina curtis cynthia dagmar damian damien dan dana daniel daniela \
     danielle danny darren dave david deborah deepak deepika denis denise dennis derek devon diana \
     diego dieter dietmar dimitri dinesh dirk divya dmitri dmitry dominic dominik dominique donald \
     donna doris dorothy doug douglas dylan eddie edgar edith eduardo edward edwin eileen elaine \
     eleanor elena eli elias elif elisa elizabeth ella ellen elliot elsa emil emilia emilie emily \
     emma emmanuel enrico enrique eric erica erich erik erika erin ernst esteban esther ethan eugene \
     eva evan evelyn fabian fabio fabrice farah fatima federico felipe felix ferdinand fernanda \
     fernando filip fiona francesca francesco francis francisco francois frederic frederick frederik \
     fredrik friedrich gabriel gabriela gabriele gareth gary gavin geoff geoffrey george gerald \
     gerard gerhard gianluca gilbert giles gina giovanni giulia giuseppe gloria gonzalo gordon greg \
     gregor gregory greta guido guillaume gunther gustavo hanna hannah hannes hans harald hari harold \
     harriet harry hassan heather hector heidi heike heinrich helen helena helene helga henri henrik \
     henry herbert hermann hilary hiroshi holger howard hugo humberto hussein ian ibrahim ida ignacio \
     igor ilya imran ines inga ingo ingrid irene irina isaac isabel isabella isabelle ismail ivan \
     ivana jacob jacqueline jacques jaime jake jakob jakub james jamie jane janet janice jared \
     jaroslav javier jean jeff jeffrey jenna jennifer jenny jens jeremy jerome jerry jesper jesse \
     jessica jill jim jimmy joachim joan joanna joanne joao jochen jodie joe joel joerg johan johann \
     johanna johannes john johnny jon jonas jonathan jorge jose josef joseph josephine josh joshua \
     joyce juan juergen julian julie julien juliette jurgen justin justine justyna kamil karen karin \
     karina karl karla karolina karsten kasper katarina kate katharina katherine kathleen kathryn \
     kathy katie katja katrin kavita keith kelly ken kenji kenneth kerry kevin khaled kiran kirsten \
     klaus konrad konstantin kris krishna kristen kristian kristin kristina kristof krzysztof kumar \
     kurt kyle lars laszlo latisha laura lauren laurence laurent leah leila lena leo leonardo leonie \
     leslie leticia liam lilian lily linda lindsay lisa liz lorenzo lori lothar louis louise luc luca \
     lucas lucia lucie luis luisa lukas luke lydia lynn maciej madeleine madison magdalena magnus \
     mahmoud maja malcolm malik manuel manuela marc marcel marcela marcia marcin marco marcos marcus \
     margaret maria mariam marian mariana marianne marie marina mario marion marisa marius mariusz \
     marko markus marta martha martin martina martine marvin mary mateo mateusz matt matthew matthias \
     mattias maurice mauricio maxim maxime maximilian megan mehmet melanie melissa michael michaela \
     michal michel michele michelle miguel mika mike mikhail milos miranda miriam mitchell mohamed \
     mohammad mohammed moira molly monica monika monique morgan moritz muhammad murray mustafa nabil \
     nadia nadine nancy naomi natalia natalie nathalie nathan neha neil nicholas nick nicola nicolas \
     nicole niels nikhil nikita nikolai nikolaus nils nina nitin noah noel nora norbert norman olaf \
     ole oleg olga oliver olivia olivier omar oskar owen pablo pamela paola pascal patricia patrick \
     patrik paul paula paulina pauline paulo pavel pawel pedro peggy peter petr petra phil philip \
     philipp philippe phillip phoebe pierre piotr pooja prakash pranav priya rachel radek rafael \
     raghav rahul raj rajesh ralf ralph ramesh ramon randy raphael rashid raul ravi raymond rebecca \
     regina reinhard renata renate rene ricardo riccardo richard rick rita robert roberta roberto \
     rodrigo roger rohit roland rolf romain ronald rosie ross rowan roxanne roy ruben rudolf rupert \
     russell ruth ryan sabine sabrina sachin sally salma sam samantha samir samuel sandeep sandra \
     sanjay santiago sara sarah sascha satoshi saul sebastian selina selma serena serge sergei sergey \
     sergio seth shane shannon sharon shaun shawn sheila shirley shreya sigrid silke silvia simon \
     simone siobhan slawomir sofia sofie sonia sonja sophia sophie soren srinivas stacey stacy stefan \
     stefania stefano steffen stella stephan stephane stephanie stephen steve steven stewart stuart \
     sunil suresh susan susanna susanne suzanne sven svetlana sylvia sylvie tadeusz takeshi tamara \
     tanja tanya tara tatiana ted terence teresa terry tess thanh theodor theresa thierry thomas \
     thorsten tiago tiffany tim timo timothy tina tobias todd tom tomas tomasz tommy toni tony \
     torsten tracy trevor tristan troy tuan tyler udo ulf ulrich ulrike umar ursula ute uwe vadim \
     valentin valentina valeria valerie vanessa vasily veronica veronika vijay vikram viktor viktoria \
     vincent vincenzo vivek vlad vladimir volker walter wanda wendy werner wesley wilfried wilhelm \
     willem william wojciech wolfgang xavier xiao yannick yasmin yasuo yolanda yosef youssef yuki \
     yulia yuri yusuf yves yvonne zachary zack zainab zdenek zoe zofia zoltan";
