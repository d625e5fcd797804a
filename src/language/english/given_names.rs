//! Given names that are no other word, place or product: evidence that a capitalised word is a person.

/// Lower case, sorted.
pub(super) static GIVEN_NAMES: &str = "aaliyah aarav aaron abdel abdoulaye abdul abdullah abebe abel abena \
     abhijit abhinav abhishek abigail abimbola achim adaeze adam adama adebayo adel adele adelheid adeline \
     adina aditi aditya adnan adolfo adrian adriana adrien adwoa afia afonso agata agnes agnese agnieszka \
     agustin ahmad ahmed aidan aiden aiko aileen aimee ainhoa aino aisha aisling aiyana ajay akash akbar \
     akiko akio akira akosua akua alain alan alban albert alberto albrecht aldo aldona alejandra alejandro \
     aleksander aleksandr aleksandra aleksei alena alessandro alessia alessio alex alexa alexander alexandra \
     alexandre alexandrine alexandros alexandru alexei alexej alexey alexis alfie alfonse alfonso alfred \
     alfredo ali aliaksandr alice alicia alijah alina alisa alise alison alistair alix aliya allison alma \
     aloys aloysius althea alvaro alvin amadou amaka amal amalia amanda amandine amara amartya amaury ambre \
     ambrose amelia amelie ameya amina amir amira amit amita amrita amy ana anahita anand ananya anas \
     anastasia anastasiya anatoly ander anders andile andre andrea andreas andrei andrej andres andrew andrey \
     andrius andrzej andré andrés andy aneta angela angele angelica angelika angeline angelo angus anh anika \
     anil anis anita anja anjali ankit ann anna annabel annabelle annalena annamaria anne anneke annelies \
     annelise annette annie annika anouk ansel anselm ansgar anthea anthony antje antoine antoinette anton \
     antonella antonia antonin antonio antonis antónio anupam anurag anush anya aoife apinya apoorva aravind \
     archana archie ariadne arianne arif aristide arjen arjun arkadiusz arlene armando armel armin arnaud \
     arnav arne arnfinn arnold arpad artem arthur artur arturo arun arvid arvind arwa asad asbjorn asbjørn \
     asha asher ashish ashley ashok ashwin asif aslaug asli asmaa astrid ataru atsushi augusta augustin \
     augustina aurelie aurelien aurelio austėja avinash aviva axel axelle ayaan ayana ayesha aylin ayman \
     ayodele ayse aysha ayumi azadeh aziz azra babajide baptiste barbara barnabas barnaby barry bartek \
     bartosz bartłomiej bashir bastiaan bastian bastien bautista beata beate beatrice beatriz becca becky \
     belinda ben bence benedetta benedicte benedikt benicio benita benjamin benji benoit benoît bente \
     berenice berit bernadette bernard bernd bernhard bert bertha bertrand beth bettina bhargav bhavesh \
     bhavna bianca bibi bilal birgit birgitta birte bjarne bjorn björn blanka blazej bob bodil bogdan bogna \
     boguslaw bojan boniface bonnie boris borislav borja boyan bozena bożena brad bradley bram brandon \
     branislav branko brecht brenda brendan brendon brent brett brian brianna bridget bridgette brigitte \
     brita bronislaw bronwyn bruce bruna brunhilde bruno bryan brynhild bulent burak burcu burkhard béatrice \
     caitlin callum camila camille candice cara carina carl carla carlo carlos carlotta carmela carmen carol \
     carolina caroline carolyn carsten casimir caspar cassie catalina catarina caterina cathal catherine \
     cathrine cathy catriona cecilia cedric cees celine cem cerys chanda chantal charlene charles charlize \
     charlotte chelsea cheryl chetan chiamaka chiara chidera chidi chieko chima chinedu chinwe chioma chitra \
     chloe chloé chris christa christel christelle christer christiaan christianne christina christine \
     christof christoph christophe christopher christos chuck chukwu chun cian ciara cillian cindy cinzia \
     claire clara clarissa claudette claudia claudio claus clemens clement clementine clive clotilde clément \
     colette colin colleen colm concetta connor conor conrad consuelo cora coralie cordelia cordula corey \
     corinna corinne cornelia cornelius cosima cosmin costel craig cristian cristiana cristiano cristina \
     cristobal csaba curtis cynthia cyrille czeslaw céline dagfinn dagmar dagny daisuke dalia damian damien \
     damir damon dan dana daniel daniela daniella danielle danilo danny danuta daphne daphné daria dario \
     darius dariusz darko darlene darrell darren darryl darya dave david davide davina davit dawid dawit \
     debbie deborah declan deepak deepika deirdre delfina delia delphine demba demetrius denis denisa denise \
     dennis denys derek desiree desmond detlef devendra devon dhruv diana diane dianne diarmuid didier \
     diederik diego dieter dietmar dieudonne dilan dilip dima dimitar dimitra dimitri dimitris dina dinah \
     dineo dinesh dirk divya dmitri dmitry dobromir dolores domagoj domenico dominic dominik dominika \
     dominique donal donald donatella donna dora doreen dorian dorina doris dorota dorothea dorothy dorottya \
     dorte doug douglas dovilė dragan dragana dries drita duc dumitru duncan dusan dwayne dylan eamon ebba \
     eberhard ebony ebru eckhard edda eddie edgar edgardo edith edmund edna edoardo eduard eduardo edward \
     edwige edwin efrain efua egon egor ehsan eike eila eileen einar eino eira eirik eirini eitan ekaterina ekene \
     elad elaine elbert eleanor eleanora elena eleni eleonora elfriede elham eli elia eliana elias elif elin \
     elina eline elisa elisabeth elisabetta elise eliska eliza elizabeth eliška elke ella ellen ellinor \
     elliot elodie eloise elsa elsbeth elvira emanuel emanuele emeka emil emilia emiliano emilie emilija \
     emilio emily emir emma emmanuel emmanuelle emre endre engin enikő enrica enrico enrique eoin ephraim ercan \
     erdem erhan eric erica erich erik erika erin erkan erlend ernestine ernesto ernst erwan erwin erzsébet \
     esben esmee esmeralda esra esteban estefania estelle ester esther estrella eszter ethan ethel etienne ettore \
     eugen eugene eugenia eugenio eulalia eunice eustace eva evan evander evangelos evelina evelyn evelyne \
     evgeny ewa ewan ewelina eyal ezekiel fabian fabien fabienne fabio fabiola fabrice fabricio fabrizio \
     fabrício fadi faisal fanny farah farhad farid farida farouk faruk fathima fatima fatma fatou fatoumata \
     fausto federica federico felicia felipe felix femke fenna ferdinand ferenc fergus ferhat fernanda fernando \
     ferran filip filipa filippo finbar fiona fionn fionnuala fiorella flavia flavio fleur florent florentin \
     florentina florian florián folake folke fran francesca francesco francine francis francisco franck \
     francois francoise franjo franz franziska françois françoise frauke fred freddie freddy frederic \
     frederica frederick frederik frederike fredrik freja freya frida fridtjof frieda friederike friedrich \
     frits frédéric fumiko furkan gabi gabor gabriel gabriela gabriele gabriella gael gaelle gaetan galina \
     ganesh gareth gary gaurav gauthier gavin gavriel gaël geert geir gemma genevieve genoveva geoff geoffrey \
     georg george georges georgi georgiana georgina georgios geraint gerald geraldine gerard gerd gergely \
     gerhard germán gerrit gert gertrud gesine ghislain giacomo giancarlo gianluca gianni gideon gilbert \
     giles gilles gillian gina gino gintaras giorgia giorgio giorgos giovanna giovanni girish gisela giselle \
     gita giulia giuliana giuliano giuseppe gizem gleb glenda glenn gloria godfrey gonzalo gonçalo goran \
     gordon gosia gottfried grazia graziella grazyna gražina greet greg gregor gregorio gregory greta \
     gretchen grzegorz guadalupe gudrun guido guillaume guillermo gulsen gunilla gunnar gunther gurpreet gus \
     gustavo gwen gwendolyn gwenllian gyorgy gyula gábor gérard günther haakon habib hadiza haim hakan hakeem \
     hakim halima halina hallgerd hamid hamish hamza hana hanna hannah hanne hanneke hannelore hannes hanno \
     hans harald hari harold harpreet harriet harry haruka haruki haruto harvey hasan hassan hauke heather \
     hector hedda hedwig heidi heike heikki heiko heiner heinrich heinz helen helena helene helga helmut \
     hendrik hendrika hennie henning henri henriette henrik henry herbert hermann hermine hernan herve hettie \
     hideki hideo hilary hilda hilde hildegard hillary hira hiroki hiroko hiromi hiroshi hiroto hitesh \
     hitoshi hjalmar holger hortense hovhannes howard hrvoje huda hugo humberto huong hussein håkon håvard \
     hélène iain ian ibrahim ibtissam ida idris iestyn ieva ignacio ignatius igor ikaika ikechukwu ikram \
     ilaria ildikó ilhan ilias ilja ilona ilse ilya imani imke imogen imran imre indira ines inez inga inge \
     ingeborg ingmar ingo ingrid ingvild inigo inés inês ioana ioannis iolanda iona irena irene irfan irina \
     irit irma irmgard irène isaac isabel isabela isabella isabelle isadora iselin isha ishaan ishita isidora \
     ismael ismail isobel istvan istván itai italo itzel itziar iurii ivan ivana ivar iveta ivo iván iwona izabela \
     jaakko jacek jacinta jackie jacob jacopo jacqueline jacques jadwiga jagdish jagoda jaime jake jakob \
     jakov jakub jalal jamal james jamie jamila jamshid jana jane janek janelle janet janette janez janice \
     janina janine janis janne janos janusz jared jarek jari jarmila jaromir jaroslav jarrod jasmina jasmine \
     jasper javad javier jayden jayesh jean jeanette jeanne jeff jeffrey jelena jelle jemima jenna jennifer \
     jenny jens jeppe jeremiah jeremias jeremy jeroen jerome jerry jerzy jesper jesse jessica jessie jette jevgeni \
     jill jim jimmy jinhua jitendra jitka jiří jo-anne joachim joakim joan joanie joanna joanne joao joaquim \
     joaquin joaquín jocelyn jochen jodie joe joel joelle joerg joern johan johann johanna johanne johannes \
     john johnathan johnny jolanda jolanta jon jonah jonas jonathan joni joos joost jordi jorge joris jorunn \
     jose josef josefina joseph josephine josh joshua josip josé jovan jovana joyce jozef joão joël juan \
     juana juanita judit judith juergen juha juhani jukka julian juliana juliane julianna julie julien juliet \
     julieta juliette julio julius junaid junichi juraj jurgen jussi justin justine justyna jutta jyoti jytte \
     jérôme józef jörg jürgen kaan kaisa kaito kaja kajsa kalina kalle kalyani kamal kamil kamila kamran \
     kanya karan kareem karel karen karim karima karin karina karine karl karla karlheinz karolin karolina \
     karsten karthik kasia kasper katalin katarina katarzyna kate katerina katharina katharine katherine \
     kathleen kathrin kathryn kathy kati katie katinka katja katrin katsumi katy kaushik kaveh kavita kavya \
     kazimierz kazuki kazuo kehinde keiji keiko keisha keith kelly ken kendra kenichi kenji kenneth kenta \
     kentaro kerry kerstin ketan kevin kevork khadija khaled khalid khalil khanh kieran kilian kimberly \
     kimiko kinga kiran kirill kirsi kirsten kirstin kishore kjell kjetil klaas klara klaudia klaus klára \
     koen kofi kohei koji kojo kolja konrad konstantin konstantinos kornelia kostas kosuke kris krishna \
     krista kristen kristian kristiane kristiina kristin kristina kristine kristjan kristof krisztina \
     krystyna krzysiek krzysztof kumar kunal kurt kwabena kwame kwasi kwesi kyle kyoko kyra lachlan lada \
     ladislav laila lajos lakshmi lamar lamia lamine lana larissa lars lasse laszlo latifa latisha latoya \
     laura lauren laurence laurens laurent laurine lavinia layla leah leandro leela leena leif leila leilani \
     lena lennart leo leona leonard leonardo leonid leonidas leonie leonor leonora leopold leslie leszek \
     leticia letizia levente lewin lia liam liana lidia liesbeth lieselotte ligia lilia lilian lilli lilly \
     lily lina linda lindiwe lindsay linnea lior lisa lisbeth lise liselotte liz ljubica lluis loic loles \
     lorena lorenzo loretta lori lorna lorraine lothar lotta lotte louis louisa louise lourdes loïc luana \
     lubomir luc luca lucas lucia luciana luciano lucie lucien lucille lucinda lucrezia ludmila ludo ludovic \
     ludwig luigi luis luisa luiz luka lukas lukasz luke lulu luuk lydia lydie lyndon lynn lyudmila lászló \
     léa léo lívia lúcia maarten maayan mabel machiko maciej maciek madalena madeleine madison mads magda \
     magdalena magnus mahesh mahmoud mahmud maike maira mairead maite maja makoto malcolm malgorzata malik \
     malika malin malte mamadou manfred manish manisha manoj manon mansoor manuel manuela marah marc marcel \
     marcela marcello marcellus marcia marcin marco marcos marcus mareike marek maren margaret margareta \
     margarete margarida margarita margaux margherita margit margot margrethe maria mariah mariam marian \
     mariana marianne mariano maribel marica marie marieke mariella marielle marietta marija marijke marika \
     mariko marilyn marina mario marion marisa marisol marit maritza marius mariusz marjan marjolein marketa \
     markku marko markus marla marlene marlies marloes marlon marna maron marsha marta marte martha marthe \
     martijn martim martin martina martine martín marvin marwa marwan mary maryam marzena maría masaki masako \
     masashi massimo matej mateja mateo mateusz mathias mathieu mathilda mathilde matias matilda matt matteo \
     matthew matthias matthijs matti mattias maud maura maureen maurice mauricio mauro mavis maxim maxime \
     maximilian maximiliano mayumi mayur małgorzata mbali meera megan mehdi mehmet meike meir melania melanie \
     melina melinda melisa melissa meredith merete merle merve mervyn metin mette micaela michael michaela \
     michal michalis michaël michał michel michele michelle michiko mickael mieke miguel miguelangel mihai \
     mihail mika mikael mikaela mike mikhail mikkel mikko miklos mikołaj mila milena milica milorad milos \
     miloš mimi mina minh miranda mireia mireille mirela miriam mirjam mirko miroslav mirza misha mislav \
     mitchell mitsuko mitsuru mladen modupe mohamed mohammad mohammed mohan mohit mohsen moira molly monica \
     monika monique morag mordechai morgan moritz morten moshe mpho mridula muhammad mukesh murali murat \
     muriel murielle murray mustafa mustapha myra myriam myrna márcio mário mélanie müge nabil nabila nadav \
     nadezhda nadia nadim nadine nadiya nadja nadège nagesh naila najib nancy nandini naoki naoko naomi \
     narayan naresh narges nasir nasrin nasser natalia natalie natalya natascha natasha natasza nathalie \
     nathan nathaniel naveen navid nawal nayan nazli neema neeraj neha neil nele nelly nenad nereida neville \
     ngaire ngoc ngozi nguyen niall niamh nicholas nick nicklas nicola nicolaas nicolai nicolas nicolaus nicole \
     nicoletta nicolás nidhi niek niels nienke nieves nigel nikhil niki nikita nikki niklas nikola nikolai \
     nikolaos nikolas nikolaus nikos nilesh nils nimisha nina ninette nino niraj niranjan nisha nishant nitin \
     njeri nkechi noah nobuko noel noelia noemi nomvula noor nora norbert norberto noreen noriko norma norman nour \
     noémie nuala nuno nuria oana obinna octavia octavian odette odile ofer ofra ohad oksana olaf olaoluwa \
     olav ole oleg oleksandr oleksiy olena olga oliver olivera olivia olivier oliwia olle olof olumide \
     oluwaseun omar omid ondrej ondřej onur oona ophelia oren orhan oriana oriel oriol orla ornella orsolya \
     osamu osei oskar osvaldo oswald ottavia ottilie oumar ousmane ovidiu owen ozan ozlem pablo padma padraig \
     paige palle pamela panagiotis pankaj paola paolo parag parisa parithosh parminder parvati pascal \
     pasquale patrice patricia patrick patrik patrizia patrycja paul paula paulette pauli pauliina paulina \
     pauline paulius paulo pavel pawel paweł pedram pedro peggy pekka pelle peppe pernille perrine persis \
     perttu petar peter petr petra petri petros petter phaedra phil philip philipp philippa philippe phillip \
     philomena phoebe phuong pia pierre pieter pilar pinar piotr pooja prabhu prachi pradeep prakash prakriti \
     pramod pranav pranee prasad prashant pratik praveen preeti prisca priscilla pritam priya priyanka \
     przemyslaw przemysław puja puneet purva pål qasim qian quentin quinten quynh raama rabia rachael rachana \
     rachel rachida rada radek radha radhika radim radka radoslav radoslava radovan radu rafa rafael rafaela \
     rafal raffaele raffaella raghav ragnar ragnhild rahel rahul raimund rainer raisa raissa raj rajan rajat \
     rajeev rajesh rajiv rajni rakesh ralf ralph raluca ramesh ramin ramiro ramon ramona ramón randall randi randy \
     rania ranjit raoul raphael raquel rashid rashida rasmus ratna raul raveena ravi ravindra rawan raymond \
     razvan raúl rebecca rebeka reema regina regine reiko reiner reinhard reinhold reka remco remi remus \
     renaldo renata renate renaud rene renee reneta renzo rené renée reto reyhan reza rhiannon rhonda rhys \
     riad rianne ricarda ricardo riccarda riccardo richa richard rick rieko riikka rikard rikke rina rinaldo \
     rishabh rishi rita ritesh ritu robbert robbie robert roberta roberto robyn rocco rochelle rocio rocío \
     roderick rodney rodolfo rodrigo rogelio roger rogerio rohan rohit roisin roland rolande rolando rolf \
     romain romuald romy ronald ronan ronja ronny roopa roozbeh rory rosalie rosalind rosalyn rosamund rosana \
     rosanna rosario rosemarie rosemary roshan roshni rosie ross roswitha rowan rowena roxana roxanne roy \
     royce rozalia ruairi ruben rubén rudolf rui rupal rupert rupesh rushil ruslan russell ruta ruth ruud \
     ruxandra ryan ryota ryszard rémi róbert rüdiger sabah sabina sabine sabrina sabrine sachin sadia sadie \
     saeed safiya sagar sakari sakshi salim sally salma salome salomon salvador salvatore sam samantha sameer \
     samia samir samira samuel samuele sandeep sander sandhya sandor sandra sandrine sandro sanja sanjay \
     sanna sanne santiago santosh saoirse sapna sara sarah sarita sasa sascha sasha saskia satish satoshi \
     satu saul saurabh savita sebastiaan sebastian sebastiao seema sefa segun selim selina selma semra \
     senthil seppo serap seraphina serena serge sergei sergey sergio sergiy serhiy seth sevda severin \
     severine sevgi shabnam shahid shahin shakira shalini shamim shane shanice shankar shannon shanti sharon shaun \
     shauna shawn shazia sheena sheila shelley shelly sheng shilpa shinichi shinji shira shirin shirley \
     shivani shizuka shlomo shoko shota shreya shreyas shruti shubham siavash sibylle siddharth siegfried \
     sigmund sigrid sigurd silas silje silke silvana silvester silvia silvio simon simona simone simonetta \
     sindre sinead sinisa siobhan sipho sirpa sivan slavica slawomir slobodan snezana sofia sofiane sofie solange \
     soledad solenne solveig somchai sonali sonia sonja sophia sophie soren sorin souad soumya spyros \
     srinivas stacey stacy stanislav stanislaw stavros stefaan stefan stefania stefanie stefano stefanos \
     steffen steffi steinar stella stephan stephane stephania stephanie stephen steve steven stewart stjepan \
     stoyan stuart stéphane stéphanie subhash sudhir sujata sujit sukanya suleiman sumit sunil sunita sunniva \
     suraj suresh susan susana susann susanna susanne susi suzana suzanne suzette svein sven svenja svetlana \
     swati sybille sylvain sylvester sylvia sylvie sylwia szabolcs szymon sébastien séverine søren sławomir \
     tadashi tadeusz tahir taiwo takahiro takashi takeshi takumi tamar tamara tamas tamika tammy tancredi \
     tania tanja tanvi tanya tara tariq tarun tasha tatiana tatsuya tatyana tayyab ted teemu tendai teodor \
     teodora teodoro terence teresa teresinha tereza terry tess thabo thaddeus thais thandi thanh thea \
     theodoor theodor theodora theodore theodoros theophile theresa therese theresia thiago thibault thierry thijs \
     thilo thomas thorben thorsten tiago tibor tiffany tihomir tiina tijana tilda tilman tim timea timo \
     timofey timon timothy timothée timur tina tineke tirza tobi tobiah tobias toby todd todor tohru tom \
     tomas tomasz tomaz tomek tomislav tommy tomoko tomáš toni tonje tony toomas torben tord toril torkel \
     tormod torsten torunn toshiko toshiro tove tracey tracy traudl trevor trinh trish trisha tristan trond \
     troy truls trygve tshepo tsvetan tuan tullia tuomas turid tushar tuula tuva tyler tyrone udo ulf ulla \
     ulli ulrica ulrich ulrike umar umesh unai unni uriel uros ursula urszula usha usman uta ute uwe vaclav \
     vadim vaibhav valentin valentina valentino valeria valerie valerio valery valérie vanda vanessa vanja \
     varun vasil vasile vasilis vasily vasudha vedran veena veerle vegard velma venkat venkatesh verena \
     veronica veronika veronique verónica vesna vibeke vicente vicky vidar vidya vijay vijaya vikas vikram \
     viktor viktoria vilhelm vimal vincent vincenza vincenzo vineet vinicius vinod violetta viorel vishal \
     vishnu vitali vitaly vittoria vittorio vivek viveka vivian viviana vivienne vlad vladimir vladimíra \
     vladislav vlasta vojtech vojtěch volker volodymyr vratislav vsevolod václav víctor waldemar waleed walid \
     walter waltraud wanda wanjiku wanjiru wassim wayan wendell wendy wenzel werner wesley wiebke wieslaw \
     wiktor wiktoria wilfred wilfried wilhelm wilhelmina willem william wilma winfried winifred winston \
     wioletta witold wladimir wojciech wojtek wolfgang wout wouter xander xavi xavier xiao xiaoming ximena yael \
     yagmur yaiza yakov yanina yannick yannis yara yaroslav yasemin yashar yasir yasmin yasmina yasuo yasushi \
     yesenia yevgeny yiannis yigal ylva yngve yohan yoko yolanda yorick yosef yosuke yousef youssef youssouf \
     yuki yukiko yulia yumi yuri yuriko yusuf yuto yuval yuvi yves yvette yvonne zachary zack zahir zahra \
     zainab zakaria zaneta zbigniew zdenek zdeněk zehra zeina zeinab zeljko zeynep zhanna zineb zita \
     zivko zlata zlatan zlatko zoe zofia zoltan zoltán zoran zoé zoë zsofia zsolt zsófia zuzana zvonimir \
     zygmunt ásgeir åsa édouard élodie émilie éric étienne óscar özge øyvind łukasz řehoř şule štěpán šárka \
     žaneta";
