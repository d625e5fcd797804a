//! Given names that are no other word, place or product: evidence that a capitalised word is a person.

/// Lower case, sorted.
pub(super) static GIVEN_NAMES: &str = "aaron abdel abdoulaye abdul abdullah abebe abel abhijit abhinav abhishek \
     abigail adaeze adam adama adebayo adel adele adelheid adeline adina aditi aditya adnan adolfo adrian adriana \
     adrien afonso agata agnes agnieszka agustin ahmad ahmed aidan aiden aiko aileen aimee ainhoa aisha aisling \
     aiyana ajay akash akbar akiko akio akira akua alain alan albert alberto albrecht aldo alejandra alejandro \
     aleksander aleksandr aleksandra aleksei alena alessandro alex alexander alexandra alexandre alexandros \
     alexandru alexei alexej alexey alexis alfonse alfonso alfred alfredo ali alice alicia alina alisa alise alison \
     alistair alix aliya allison alma aloysius alvaro alvin amadou amal amalia amanda amandine amara amartya \
     ambrose amelia amelie ameya amina amir amira amit amita amrita amy ana anahita anand anas anastasia anatoly \
     ander anders andre andrea andreas andrei andrej andres andrew andrey andrius andrzej andré andrés andy aneta \
     angela angele angelica angelika angeline angelo angus anh anika anil anis anita anja anjali ankit ann anna \
     annabel annabelle annalena annamaria anne anneke annelies annelise annette annie annika ansel anselm anthea \
     anthony antje antoine antoinette anton antonella antonia antonin antonio antonis antónio anupam anurag anya \
     aoife apoorva aravind archana archie arif aristide arjen arjun arkadiusz arlene armando armin arnaud arnav \
     arne arnold arpad artem arthur artur arturo arun arvid arvind asad asha asher ashish ashley ashok ashwin asif \
     asli asmaa astrid ataru atsushi augustin augustina aurelie aurelien aurelio avinash aviva axel axelle ayaan \
     ayana ayesha aylin ayman ayse aysha azadeh aziz baptiste barbara barnabas barnaby barry bartosz bashir bastian \
     bastien beata beate beatrice beatriz becca becky belinda ben benedikt benicio benita benjamin benji benoit \
     benoît bente berit bernadette bernard bernd benji bernhard bert bertha bertrand beth bettina bhavesh bhavna bianca \
     bibi bilal birgit birgitta birte bjarne bjorn björn blanka blazej bob bodil bogdan boguslaw bojan bonnie boris \
     borislav bozena brad bradley brandon branko brenda brendan brendon brent brett brian brianna bridget bridgette \
     brigitte bronwyn bruce bruna brunhilde bruno bryan bulent burak burcu béatrice caitlin camila camille candice \
     cara carina carl carla carlo carlos carlotta carmela carmen carol carolina caroline carolyn carsten caspar \
     cassie catalina catarina caterina cathal catherine cathrine cathy catriona cecilia cedric celine cem cerys \
     chantal charlene charles charlotte chelsea cheryl chetan chiara chidi chieko chima chioma chitra chloe chloé \
     chris christa christel christelle christer christiaan christianne christina christine christof christoph \
     christophe christopher christos chuck chukwu chun cian ciara cillian cindy cinzia claire clara clarissa \
     claudette claudia claudio claus clemens clement clementine clive clotilde clément colette colin colleen colm \
     concetta connor conor conrad consuelo cora coralie cordelia cordula corey corinna corinne cornelia cornelius \
     cosima craig cristian cristiana cristiano cristina cristobal curtis cynthia cyrille céline dagmar daisuke \
     dalia damian damien damir damon dan dana daniel daniela daniella danielle danilo danny danuta daphne daria \
     dario darius dariusz darko darlene darrell darren darryl darya dave david davide davina dawid debbie deborah \
     declan deepak deepika deirdre delia delphine demetrius denis denise dennis denys derek desmond detlef devendra \
     devon dhruv diana diane dianne diarmuid didier diederik diego dieter dietmar dilip dima dimitar dimitri \
     dimitris dina dinah dinesh dirk divya dmitri dmitry dolores domenico dominic dominik dominika dominique donal \
     donald donatella donna dora doreen dorian dorina doris dorota dorothea dorothy dorte doug douglas dragan \
     dragana duc duncan dusan dwayne dylan eamon eberhard ebony eckhard edda eddie edgar edgardo edith edmund edna \
     edoardo eduard eduardo edward edwige edwin efrain egon egor ehsan eike eileen eirik ekaterina elad elaine \
     elbert eleanor eleanora elena eleni eleonora elfriede elham eli elia eliana elias elif elin elisa elisabeth \
     elisabetta elise eliska eliza elizabeth elke ella ellen elliot elodie eloise elsa elsbeth elvira emanuel \
     emanuele emeka emil emilia emilie emilija emilio emily emir emma emmanuel emre engin enrica enrico enrique \
     ephraim ercan erdem erhan eric erica erich erik erika erin erkan erlend ernestine ernesto ernst erwan erwin \
     esmeralda esra esteban estelle ester esther estrella ethan etienne ettore eugen eugene eugenia eugenio eulalia \
     eunice eustace eva evan evangelos evelina evelyn evelyne evgeny ewa ewan ewelina ezekiel fabian fabien \
     fabienne fabio fabiola fabrice fabricio fabrício fadi faisal fanny farah farhad farid farida farouk faruk \
     fathima fatima fatma fatou fausto federica federico felicia felipe felix fenna ferdinand fergus ferhat \
     fernanda fernando ferran filip filipa filippo finbar fiona fionn fiorella flavia flavio fleur florent \
     florentina florian florián folke fran francesca francesco francine francis francisco franck francois francoise \
     franz franziska françois françoise frauke fred freddie freddy frederic frederica frederick frederik frederike \
     fredrik freja freya frida fridtjof frieda friederike friedrich frits frédéric fumiko furkan gabi gabor gabriel \
     gabriela gabriele gabriella gaelle gaetan galina ganesh gareth gary gaurav gauthier gavin gavriel gaël geir \
     gemma genevieve genoveva geoff geoffrey georg george georges georgiana georgina georgios geraint gerald \
     geraldine gerard gerd gergely gerhard gerrit gert gertrud gesine ghislain giacomo giancarlo gianluca gianni \
     gideon gilbert giles gilles gillian gina gino giorgia giorgio giovanna giovanni girish gisela giselle gita \
     giulia giuliana giuliano giuseppe gizem gleb glenda glenn gloria godfrey gonzalo gonçalo goran gordon gosia \
     gottfried grazia graziella grazyna greet greg gregor gregorio gregory greta gretchen grzegorz gudrun guido \
     guillaume guillermo gulsen gunilla gunnar gunther gurpreet gus gustavo gwen gwendolyn gwenllian gyorgy gérard \
     günther haakon habib hadiza haim hakan hakeem hakim halima halina hamid hamish hamza hana hanna hannah hanne \
     hannelore hannes hans harald hari harold harriet harry haruka haruki haruto harvey hasan hassan hauke heather \
     hector hedda hedwig heidi heike heiko heiner heinrich heinz helen helena helene helga helmut hendrik hendrika \
     hennie henning henri henriette henrik henry herbert hermann hermine hernan herve hideki hideo hilary hilda \
     hilde hildegard hillary hira hiroki hiromi hiroshi hitesh hitoshi hjalmar holger hortense hovhannes howard \
     hrvoje huda hugo humberto huong hussein håkon håvard hélène iain ian ibrahim ibtissam ida idris iestyn ignacio \
     ignatius igor ikaika ikram ilaria ilhan ilias ilona ilse ilya imke imogen imran indira ines inez inga inge \
     ingeborg ingo ingrid ingvild inigo inês ioana ioannis iolanda iona irene irfan irina irit irma irmgard irène \
     isaac isabel isabela isabella isabelle isadora iselin isha ishaan isidora ismael ismail isobel istvan itai \
     italo itzel iurii ivan ivana ivar iveta ivo iván iwona izabela jaakko jacek jacinta jackie jacob jacopo \
     jacqueline jacques jadwiga jagdish jaime jake jakob jakov jakub jalal jamal james jamie jamila jamshid jana \
     jane janek janelle janet janette janice janina janine janis janne janos jared jarek jari jarmila jaromir \
     jaroslav jarrod jasmina jasmine javad javier jayden jayesh jean jeanette jeanne jeff jeffrey jelena jemima \
     jenna jennifer jenny jens jeppe jeremiah jeremy jerome jerry jerzy jesper jesse jessica jessie jette jevgeni \
     jill jim jimmy jinhua jitendra jiří joachim joakim joan joanie joanna joanne joao joaquim joaquin jocelyn \
     jochen jodie joe joel joelle joerg johan johann johanna johanne johannes john johnathan johnny jolanda jolanta \
     jon jonah jonas jonathan joni joost jordi jorge joris jose josef joseph josephine josh joshua josé jovan \
     jovana joyce joão joël juan juana judit judith juergen juha jukka julian juliana juliane julianna julie julien \
     juliet julieta juliette julio julius junaid jurgen jussi justin justine justyna jutta jyoti jytte jérôme józef \
     jörg jürgen kaan kaisa kaito kajsa kalle kalyani kamal kamil kamila kamran karan kareem karel karen karima \
     karin karina karine karl karla karlheinz karolin karolina karsten karthik kasia kasper katalin katarina \
     katarzyna kate katerina katharina katharine katherine kathleen kathrin kathryn kathy kati katie katinka katja \
     katrin katsumi katy kaushik kavita kavya kazimierz kazuki kazuo kehinde keiji keiko keisha keith kelly ken \
     kendra kenichi kenji kenneth kenta kentaro kerry kerstin ketan kevin kevork khadija khaled khalid khalil khanh \
     kieran kilian kimberly kimiko kinga kiran kirill kirsi kirsten kirstin kishore kjell kjetil klara klaudia \
     klaus koen kofi kohei koji kolja konrad konstantin konstantinos kornelia kostas kosuke kris krishna krista \
     kristen kristian kristiane kristiina kristin kristina kristine kristjan kristof krystyna krzysiek krzysztof \
     kumar kunal kurt kwabena kwame kwasi kyle kyoko kyra lachlan lada ladislav laila lajos lakshmi lamar lamia \
     lana larissa lars lasse laszlo latifa latisha laura lauren laurence laurens laurent laurine lavinia layla leah \
     leandro leela leif leila leilani lena lennart leo leona leonard leonardo leonid leonidas leonie leonora \
     leopold leslie leszek leticia levente lewin lia liam liana lidia liesbeth lieselotte ligia lilia lilian lilli \
     lilly lily lina linda lindsay linnea lisa lisbeth lise liselotte liz lluis loic loles lorena lorenzo loretta \
     lori lorna lorraine lothar lotta lotte louis louise lourdes loïc luana luc luca lucas lucia luciano lucie \
     lucien lucille lucinda lucrezia ludmila ludovic ludwig luigi luis luisa luiz luka lukas lukasz luke lulu luuk \
     lydia lyndon lynn lyudmila lászló léa léo lúcia maarten maayan mabel machiko maciej maciek madeleine madison \
     mads magda magdalena magnus mahesh mahmoud mahmud maike maira mairead maite maja makoto malcolm malgorzata \
     malik malika malin malte mamadou manfred manish manisha manoj manon mansoor manuel manuela marah marc marcel \
     marcela marcello marcellus marcia marcin marco marcos marcus mareike marek maren margaret margareta margarete \
     margarita margaux margherita margit margot margrethe maria mariah mariam marian mariana marianne mariano \
     maribel marica marie marieke mariella marielle marietta marija marijke marika marilyn marina mario marion \
     marisa marisol maritza marius mariusz marjan marjolein marketa markku marko markus marla marlene marlies \
     marloes marlon marna maron marsha marta marte martha marthe martijn martim martin martina martine martín \
     marvin marwa marwan mary maryam marzena maría masaki masako masashi massimo mateja mateo mateusz mathias \
     mathieu mathilda mathilde matias matilda matt matteo matthew matthias matthijs matti mattias maud maura \
     maureen maurice mauricio mauro mavis maxim maxime maximilian maximiliano mayumi mayur małgorzata mbali meera \
     megan mehmet meike meir melania melanie melina melinda melisa melissa meredith merete merle mervyn metin mette \
     michael michaela michal michalis michaël michał michel michele michelle michiko mickael miguel miguelangel \
     mihai mihail mika mikael mikaela mike mikhail mikkel mikko miklos mikołaj mila milena milica milorad milos \
     mimi minh miranda mireia mireille mirela miriam mirjam mirko miroslav mirza misha mislav mitchell mitsuru \
     mohamed mohammad mohammed mohan mohit mohsen moira molly monica monika monique morag mordechai morgan moritz \
     morten moshe mridula muhammad mukesh murali murat muriel murielle murray mustafa mustapha myra myriam myrna \
     márcio mário mélanie müge nabil nabila nadav nadezhda nadia nadim nadine nadiya nadja nagesh naila najib nancy \
     nandini naoki naoko naomi narayan naresh nasir nasrin natalia natalie natalya natascha natasha nathalie nathan \
     nathaniel naveen navid nawal nayan nazli neema neeraj neha neil nele nelly nenad nereida neville ngaire ngoc \
     ngozi nguyen niall nicholas nick nicklas nicola nicolaas nicolai nicolas nicolaus nicole nicoletta nicolás \
     nidhi niek niels nienke nieves nigel nikhil niki nikita nikki niklas nikola nikolai nikolaos nikolas nikolaus \
     nilesh nils nimisha nina ninette niranjan nisha nishant nitin nkechi noah nobuko noel noelia noemi noor nora \
     norbert norberto noreen noriko norma norman nour noémie nuala nuno nuria oana obinna octavia octavian odette \
     odile ofer ofra ohad oksana olaf olaoluwa olav ole oleg oleksandr oleksiy olena olga oliver olivera olivia \
     olivier olle olof olumide oluwaseun omar omid ondrej ondřej onur ophelia oren orhan oriana oriol orla ornella \
     orsolya osamu oskar osvaldo oswald ottavia ottilie ovidiu owen ozan ozlem pablo padma padraig paige palle \
     pamela panagiotis pankaj paola paolo parag parisa parithosh parminder parvati pascal pasquale patrice patricia \
     patrick patrik patrizia paul paula paulette pauli pauliina paulina pauline paulius paulo pavel pawel paweł \
     pedram pedro peggy pekka pelle peppe pernille perrine persis perttu petar peter petr petra petri petros petter \
     phaedra phil philip philipp philippa philippe phillip philomena phoebe phuong pierre pieter pinar piotr pooja \
     prabhu prachi pradeep prakash prakriti pramod pranav prasad prashant pratik praveen preeti prisca priscilla \
     pritam priya priyanka przemyslaw puja puneet purva pål qasim qian quentin quinten quynh raama rabia rachael \
     rachana rachel rada radek radha radhika radim radoslav radoslava radovan radu rafa rafael rafaela rafal \
     raffaele raffaella raghav ragnar ragnhild rahel rahul raimund rainer raissa raj rajan rajat rajeev rajesh \
     rajiv rajni rakesh ralf ralph raluca ramesh ramin ramiro ramon ramona randi randy rania ranjit raoul raphael \
     raquel rashid rashida rasmus ratna raul raveena ravi ravindra rawan raymond razvan raúl rebecca reema regina \
     regine reiko reiner reinhard reinhold reka remco remi remus renaldo renata renate renaud rene renee reneta \
     renzo rené renée reto reyhan reza rhiannon rhonda rhys riad rianne ricarda ricardo riccarda riccardo richa \
     richard rick rieko riikka rikard rikke rinaldo rishabh rishi rita ritesh ritu robbert robbie robert roberta \
     roberto robyn rocco rochelle rocio roderick rodney rodolfo rodrigo rogelio roger rogerio rohit roisin roland \
     rolande rolando rolf romain romuald romy ronald ronan ronja ronny roopa roozbeh rory rosalie rosalind rosalyn \
     rosamund rosana rosanna rosario rosemarie rosemary roshan roshni rosie ross roswitha rowan rowena roxana \
     roxanne roy royce rozalia ruairi ruben rubén rudolf rupal rupert rupesh rushil ruslan russell ruta ruth ruud \
     ryan ryota ryszard rémi róbert sabah sabina sabine sabrina sabrine sachin sadia sadie saeed safiya sagar \
     sakari sakshi salim sally salma salomon salvador salvatore sam samantha sameer samia samir samira samuel \
     samuele sandeep sander sandhya sandor sandra sandrine sandro sanja sanjay sanne santiago santosh sapna sara \
     sarah sarita sasa sascha saskia satish satoshi satu saul saurabh savita sebastiaan sebastian sebastiao seema \
     sefa segun selina selma seppo serap seraphina serena serge sergei sergey sergio sergiy serhiy seth sevda \
     severin severine sevgi shabnam shahid shahin shakira shalini shamim shane shannon shanti sharon shaun shauna \
     shawn shazia sheena sheila shelley shelly sheng shilpa shinichi shinji shira shirin shirley shivani shizuka \
     shlomo shoko shota shreya shreyas shruti shubham siavash sibylle siddharth siegfried sigmund sigrid sigurd \
     silas silje silke silvana silvester silvia silvio simon simona simone simonetta sindre sinead sinisa siobhan \
     sirpa sivan slavica slawomir slobodan snezana sofia sofiane sofie solange solenne solveig somchai sonali sonia \
     sonja sophia sophie soren sorin souad soumya spyros srinivas stacey stacy stanislav stanislaw stavros stefaan \
     stefan stefania stefanie stefano stefanos steffen steffi steinar stella stephan stephane stephania stephanie \
     stephen steve steven stewart stjepan stoyan stuart stéphane stéphanie subhash sudhir sujata sujit sukanya \
     suleiman sumit sunil sunita sunniva suraj suresh susan susana susann susanna susanne susi suzana suzanne \
     suzette svein sven svenja svetlana swati sybille sylvain sylvester sylvia sylvie sylwia szabolcs szymon \
     sébastien séverine søren sławomir tadashi tadeusz tahir taiwo takahiro takashi takeshi takumi tamar tamara \
     tamas tamika tammy tancredi tania tanja tanvi tanya tara tariq tarun tasha tatiana tatsuya tatyana tayyab ted \
     teemu teodora teodoro terence teresa tereza terry tess thaddeus thais thandi thanh thea theodor theodora \
     theodore theodoros theophile theresa therese theresia thierry thijs thilo thomas thorben thorsten tiago tibor \
     tiffany tiina tijana tilda tilman tim timea timo timofey timon timothy timur tina tirza tobi tobiah tobias \
     toby todd todor tohru tom tomas tomasz tomaz tomek tomislav tommy tomoko tomáš toni tonje tony toomas torben \
     tord toril torkel tormod torsten torunn toshiko toshiro tove tracey tracy traudl trevor trinh trish trisha \
     tristan trond troy truls trygve tsvetan tuan tullia tuomas turid tushar tuva tyler udo ulf ulla ulli ulrica \
     ulrich ulrike umar umesh unai unni uriel uros ursula usha usman uta ute uwe vaclav vadim vaibhav valentin \
     valentina valentino valeria valerie valerio valery valérie vanda vanessa vanja varun vasile vasilis vasily \
     vasudha vedran veena vegard velma venkat venkatesh verena veronica veronika veronique verónica vesna vibeke \
     vicente vicky vidar vidya vijay vijaya vikas vikram viktor viktoria vilhelm vimal vincent vincenza vincenzo \
     vineet vinicius vinod violetta viorel vishal vishnu vitali vitaly vittoria vittorio vivek vivian viviana \
     vivienne vlad vladimir vladislav vlasta vojtech volker volodymyr vratislav vsevolod václav víctor waldemar \
     waleed walid walter waltraud wanda wanjiru wassim wayan wendell wendy wenzel werner wesley wiebke wieslaw \
     wiktor wilfred wilfried wilhelm wilhelmina willem william wilma winfried winifred winston witold wladimir \
     wojciech wojtek wolfgang wout xander xavi xavier xiao xiaoming ximena yael yagmur yaiza yakov yanina yannick \
     yannis yaroslav yasemin yashar yasir yasmin yasmina yasuo yasushi yesenia yevgeny yigal ylva yngve yohan yoko \
     yolanda yorick yosef yosuke yousef youssef youssouf yuki yukiko yulia yumi yuri yuriko yusuf yuto yuval yuvi \
     yves yvette yvonne zachary zack zahir zahra zainab zakaria zaneta zbigniew zdenek zehra zeina zeinab zeljko \
     zeynep zhanna zineb zita zivko zlatan zlatko zoe zofia zoltan zoé zoë zsofia zsolt zuzana zvonimir zygmunt \
     ásgeir åsa édouard élodie émilie éric étienne óscar özge øyvind łukasz řehoř şule štěpán šárka žaneta";
