import type { Vocabulary } from '@/lib/search/word-list'

export const en: Vocabulary = {
	places: {
		austria: 'austria- viennese',
		belgium: 'belgium belgian- belguim belgum',
		czechia: 'czech- chech-+republic checz-',
		germany: 'germany germans',
		hungary: 'hungar-',
		italy: 'italy italians',
		netherlands: 'netherland- holland dutchm-',
		portugal: 'portugal',
		slovakia: 'slovak-',
	},
	tongues: {
		german: 'german deutsch',
		dutch: 'dutch flemish nederlands',
		french: 'french',
		czech: 'czech',
		hungarian: 'hungarian magyar',
		italian: 'italian',
		portuguese: 'portugues- portugese brazilian',
		slovak: 'slovak',
	},
	topics: {
		admission: {
			sure: `visa- visum permit- embass- consulat- residen- bluecard blue+card schengen entry+country border- immigrat- reunion reunif-
				refused+visa reject-+visa family+join bring+wife bring+husband bring+famil- bring+child- bring+kids bring+parents spouse asylum
				citizenship naturali- passport+stamp opportunity+card seasonal+permit work+permit settle- overstay- invitation+letter`,
			maybe:
				'enter- papers refus- reject- appeal- famil- wife husband documents extend- renew- tourist- biometric quota legal- stay apply-+germany allowed+come',
		},
		rights: {
			sure: `right- unpaid not+paid didnt+pay doesnt+pay dont+pay wont+pay never+pay- havent+paid hasnt+paid owes+money withh-+pay owe-+wage- no+wages
				didnt+get+paid boss+pay- steal-+wages took+passport take-+passport keep-+passport holds+passport confiscat- fired sacked kick-+out+job kicked+job dismiss- redundan- laid+off lost+job
				exploit- discriminat- racis- harass- union- court labour+inspect- labor+inspect- overtime mistreat- abuse- threat- complain- complaint
				without+contract no+contract undeclared black+work notice+period sick+leave paid+leave maternity equal-+treat- forced+labour forced+labor injur- accident+work unsafe`,
			maybe: 'boss employer paid notice hours leave holiday- sick law- legal lawyer- sue police victim- dut- protect-',
		},
		work: {
			sure: `job- work- salar- wage- minimum minimun payslip earn- vacanc- employ- hiring hire tax- income net+pay gross cv resume interview- career-
				shortage- occupation- labour+market probation contract- recruit- trade+jobs seasonal+work part+time full+time self+employed freelance-`,
			maybe:
				'pay paid money boss hours holiday- driver- builder- caregiver- carer- cook- waiter- cleaner- construction factory harvest- agency',
		},
		qualifications: {
			sure: `diploma- degree- recogni- qualif- certificat- licence license equivalen- nostrif- accredit- transcript- credential- diploma+valid apostil-
				skills+check professional+title regulated`,
			maybe:
				'nurse nurses nursing doctor- dentist- engineer- teacher- electrician- welder- plumber- pharmac- accept- valid profession- trade training school+papers',
		},
		language: {
			sure: `language- speak- course+learn class-+language course- lesson- fluen- grammar vocabular- learn-+german learn-+dutch learn-+italian learn-+czech
				learn-+hungarian learn-+portug- learn-+slovak learn-+french language+test integration+course`,
			maybe: 'learn- class- level- exam- test- translat- interpret- teach-',
		},
		study: {
			sure: `study- studies studying student- universit- uni college- scholarship- bursar- tuition bachelor- master- phd doctorate faculty enrol- apprentic-
				vocational admission+university grant+study exchange+student blocked+account semester degree+programme`,
			maybe: 'school- course- training kid kids child- apply- education',
		},
		living: {
			sure: `flat flats apartment- rent- landlord- house housing room- accommodation lodging- roof+head place+live somewhere+live health+insur- insuranc- doctor gp dentist hospital- clinic- medic- pharmac-
				bank- account+open iban cost-+living prices expens- cheap- transport- bus train- driving+licence driving+license sim phone+contract
				kindergarten nursery creche childcare child+benefit pregnan- birth baby address+regist- regist-+address electricity heating deposit tenan- utilities supermarket`,
			maybe: 'live living home school- money shop- internet car sick ill child- kids euro',
		},
		culture: {
			sure: `custom- culture- tradition- religio- church- mosque- islam- muslim- ramadan christ- pray- hijab headscar- veil niqab greet- shake+hand- etiquette polite- manner- behav-
				neighbour- neighbor- noise quiet loud sunday- public+holiday- equal-+women gay lesbian lgbt same+sex marri-+law friends punctual- late+appointment taboo-
				dress+code values society integrat- hit-+child- beat-+child- smack- corporal waste rubbish recycl- tip tipping alcohol smok-`,
			maybe: 'women people- rules shops open closed food festival- eat- meet- local- polite',
		},
		support: {
			sure: `who+help- help+free free+help counsel- advice advis- psycholog- psychiatr- therap- depress- lonel- mental- suicid- stress- anxi- trauma- legal+aid free+lawyer lawyer+free
				shelter- homeless- ngo- charit- red+cross social+work- violence violent beat-+me beats+husband husband+beat- husband+hits hits+me domestic helpline- hotline- women-+shelter
				where+help get+help need+help support- volunteer- community association- integration+cent- crisis hungry food+bank`,
			maybe: 'help- lawyer- talk centre- center- free integrat- social abus- victim- debt- alone sad',
		},
		return: {
			sure: `return- go+back going+back come+back+home go+home going+home back+home home+country homeland repatriat- reintegrat- moving+back move+back voluntary+depart-
				pension- deregist- leav-+country ticket+home leave+for+good home+for+good cancel-+before`,
			maybe: 'home back leave leaving ticket cancel- transfer+contrib- contribution-',
		},
		'safe-migration': {
			sure: `scam- fake fraud- cheat- swindl- smuggl- traffick- con+artist legit genuine trust+agenc- upfront advance+pay- pay+before ask-+money+visa agen-+money pay+agenc- false+job
				real+job+offer job+offer+real too+good suspicious safe- danger- conned tricked lied prostitut- slave- forced+work check+agenc- check+employer recruiter+fake`,
			maybe: 'agenc- agent- offer- recruiter- trust trick- risk- promis- deposit',
		},
	},
	small: `a an the i im i'm ive me my we us our you your he she it its they them their is are am was were be been do does dose did dont don't can cant could should would will
		must have has had to too of in on at for from with without by as and or but if so than then that this these those there here what whats which who whom whose when where
		why how much many long far get got getting go going gonna want wanna need needs please thanks hello hi about any some really just like when`,
}
