"""Words the rules look for: verbs and nouns of saying, occasions, platforms, opinions."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAYING = _words(
    "say tell report add state explain note claim announce confirm argue believe think suggest "
    "acknowledge admit reveal tweet write declare remark comment observe respond reply stress "
    "emphasize emphasise allege estimate predict forecast warn assert contend maintain conclude "
    "find show indicate disclose testify recall insist assure inform caution repeat reiterate "
    "speculate speak describe read quote post mention continue conclude concede affirm cite advise "
    "determine discover joke quip lament complain charge hint imply express hope expect fear "
    "calculate project document verify clarify cable brief relate recount voice opine counter "
    "underline underscore flag"
)
SPEECH = _words(
    "say tell report add state explain note claim announce confirm argue acknowledge admit reveal "
    "tweet write declare remark comment observe respond reply stress emphasize emphasise allege "
    "estimate warn assert contend maintain conclude disclose testify recall insist assure inform "
    "caution repeat reiterate read quote post mention continue concede affirm advise quip lament "
    "complain clarify recount opine counter joke predict describe"
)
"""Verbs that can stand beside a quotation without “that”."""

FINDING = _words(
    "find show indicate reveal suggest conclude estimate determine discover demonstrate"
)
DEMANDING = _words(
    "demand insist urge call ask request vow pledge promise deny threaten accuse condemn propose "
    "recommend oppose criticize criticise praise apologize apologise blame denounce warn dismiss "
    "appeal plead deplore welcome endorse advocate encourage dispute defend object thank "
    "congratulate slam decry rebuke"
)
"""Verbs that are themselves the act: the saying is what can be checked."""

DENYING = _words("deny reject dispute dismiss refuse")
ATTITUDES = _words("concerned worried convinced confident certain determined afraid sure aware "
                   "adamant alarmed hopeful optimistic doubtful")  # fmt: skip
SAYING_NOUNS = _words(
    "claim allegation statement report warning announcement accusation assertion estimate finding "
    "suggestion rumour rumor speculation confirmation belief concern fear demand declaration denial "
    "prediction argument news hypothesis theory evidence conclusion"
)
OCCASIONS = _words(
    "statement interview briefing conference press-conference speech address letter tweet post "
    "report release message email e-mail filing advisory video broadcast programme program meeting "
    "hearing testimony memo blog podcast livestream remarks announcement study paper article "
    "editorial document summary decision opinion bulletin request call questioning trial debate"
)
PLATFORMS = _words("twitter facebook instagram youtube telegram tiktok weibo linkedin x television "
                   "tv radio media reddit whatsapp threads mastodon bluesky truth")  # fmt: skip
DOCUMENTS = _words(
    "report statement study letter survey poll paper filing document analysis release tweet data "
    "advisory bulletin audit indictment complaint affidavit transcript memo article post"
)
OUTLET_NOUNS = _words(
    "agency newspaper broadcaster station reporters reporter journalists journalist channel outlet "
    "media daily magazine network website site paper press news reports"
)
PEOPLE_NOUNS = _words(
    "people person man woman men women child children boy girl resident residents worker workers "
    "firefighter firefighters soldier soldiers civilian civilians victim victims protester "
    "protesters passenger passengers patient patients student students officer officers voter "
    "voters refugee refugees migrant migrants individual individuals player players troop troops "
    "citizen citizens employee employees user users family families"
)
ROLE_NOUNS = _words(
    "president minister chancellor mayor governor senator secretary chairman chairwoman chair ceo "
    "director chief head leader spokesman spokeswoman spokesperson ambassador judge commissioner "
    "general commander professor officer deputy candidate member representative founder editor "
    "captain coach king queen prince pope bishop archbishop executive manager adviser advisor "
    "premier speaker lawyer attorney prosecutor sheriff co-founder vice-president treasurer owner "
    "author delegate envoy sister brother wife husband son daughter father mother actor actress "
    "singer player champion congressman congresswoman lawmaker politician economist scientist "
    "researcher analyst administrator superintendent principal principal dean rector governor"
)
PERSONS = ROLE_NOUNS | _words(
    "official man woman person resident witness neighbour neighbor diplomat lawmaker aide insider "
    "passenger survivor victim driver pilot doctor nurse teacher student officer source expert critic "
    "activist organiser organizer farmer fisherman worker negotiator minister boy girl"
)
"""Nouns for one person, to whom “he said” may go back."""

TITLES = _words(
    "mr mrs ms dr prof sir dame lord lady president prime vice deputy foreign defense defence "
    "interior finance justice health education energy minister secretary senator sen rep gov "
    "governor mayor judge justice chief general gen col colonel captain capt lieutenant lt major "
    "sergeant sgt admiral king queen prince princess pope cardinal bishop archbishop father rev "
    "reverend chancellor premier ambassador professor director commissioner chairman chairwoman "
    "spokesman spokeswoman spokesperson representative congressman congresswoman attorney "
    "national security adviser advisor staff of the staff armed forces officer executive ceo "
    "coach commander inspector superintendent sheriff detective former acting then ex-president "
    "editor economist researcher analyst candidate leader head police fire army navy senior"
)
OPINION = _words(
    "important great good bad best worst beautiful terrible wonderful horrible amazing sad happy "
    "proud shameful disgraceful brave honest unfair fair wrong right critical crucial significant "
    "extraordinary extraordinarily wonderful appropriate necessary unacceptable outrageous ridiculous tragic "
    "disappointing disappointed encouraging promising exciting excited delighted grateful thankful honored "
    "honoured pleased glad sorry hopeful love hate feel think believe hope wish deserve nice "
    "perfect awful fantastic incredible stupid clear obvious truly sincerely deeply heart soul "
    "dream spirit shame courage hero heroes monster evil betrayal disgrace tragedy"
)
MEETING_NOUNS = _words(
    "meeting talks summit ceremony delegation conference session discussion gathering event "
    "briefing reception funeral rally hearing dinner visit panel debate negotiation negotiations "
    "signing wedding festival forum assembly race tour"
)
ATTENDING = _words("attend meet join accompany participate gather convene host visit greet present")
CAUSING = _words(
    "cause lead result trigger spark prompt force produce bring contribute allow enable prevent "
    "damage injure destroy affect reduce increase raise boost drive stem follow cost ensure improve "
    "limit cut impose pose risk threaten confuse dictate transfer link attribute create keep make "
    "require open worsen hamper hinder undermine fuel disrupt displace"
)
CAUSE_PHRASES = ("as a result", "because of", "due to", "led to", "leads to", "leading to", "resulting in", "linked to",
                 "in response to", "thanks to", "as a consequence", "following ", "at the request of", "in order to",
                 "after a ", "caused by", "triggered by", "blamed on", "attributed to", "transferred to")  # fmt: skip
CAUSE_WORDS = _words("because due since amid owing therefore thus hence thereby")
LEGAL = _words(
    "law act bill rule ruling regulation statute constitution amendment court legislation decree "
    "treaty ordinance clause provision policy licence license requirement illegal legal unlawful "
    "unconstitutional constitutional lawful ban penalty sentence directive code convention"
)
LEGAL_VERBS = _words("require prohibit ban permit allow mandate rule uphold overturn entitle forbid "
                     "authorize authorise repeal abolish legalize legalise")  # fmt: skip
PLACE_NOUNS = _words(
    "area province city town village prison hospital building museum airport house home school "
    "street river coast region country state capital park station court church square district "
    "island border scene plant field road intersection lake sea ocean mountain valley camp base port "
    "harbour harbor factory stadium hotel bridge tower cathedral mosque temple university county "
    "neighborhood neighbourhood nation territory ravine forest desert palace embassy site center centre "
    "north south east west northeast northwest southeast southwest suburb peninsula office market highway"
)
INSTITUTIONS = _words(
    "constitution amendment senate house congress parliament court bill law act rule agreement treaty "
    "proposal budget president senator representative speaker term member committee commission mandate "
    "statute assembly legislature council"
)
COMPARING = _words(
    "more less fewer most least largest biggest highest lowest first second third last worst best "
    "record compared than largest fastest longest oldest youngest strongest deadliest only highest "
    "tallest top faster slower larger smaller higher lower older younger greater bigger worse "
    "better stronger previous double triple twice similar unlike same"
)
FURNITURE_VERBS = _words("click subscribe follow share")
PERSONAL_VERBS = _words(
    "want thank appreciate agree disagree remember forget care learn understand know respect "
    "enjoy wonder guess suppose imagine admit regret apologize apologise welcome promise like "
    "mind listen hear see say tell talk speak ask look let trust miss prefer worry fear "
    "congratulate bless pray urge encourage dream cherish admire honor honour salute"
)
"""What somebody does in his mind or towards his hearers: nobody can look it up."""
FIRST_PERSON = _words("i we me us my our mine ours myself ourselves")
SECOND_PERSON = _words("you your yours yourself yourselves")
THIRD_PERSON = _words("he she they him her them his their it its")
HARM = _words(
    "kill die dead death injure wound damage destroy attack arrest charge accuse murder rape "
    "fraud corruption violate abuse steal crime victim infect outbreak disease virus weapon "
    "missile bomb war military nuclear protest election vote sanction ban lawsuit court "
    "illegal terrorist flood earthquake fire crash casualty deadly fatal collapse explode "
    "hostage refugee emission climate unemployment inflation deficit debt budget tax vaccine "
    "shooting massacre genocide"
)
"""Words of harm, crime, power and war: a desk looks at these first."""
GATHERING_VERBS = _words(
    "attend gather rally march assemble convene congregate participate meet converge"
)
HOSTING_VERBS = _words("attend join accompany host lead head moderate chair flank")
LISTED_GROUPS = _words(
    "delegation team panel guest attendee participant speaker side party entourage delegate "
    "negotiator crew present audience signatory mission responder alumnus"
)
MET_THINGS = _words(
    "expectation need demand target goal standard requirement deadline criterion criteria "
    "condition challenge obligation threshold commitment definition cost end test fate death eye "
    "resistance"
)
LIST_OPENERS = _words(
    "also both including included namely notably such celebrities figures as other others like "
    "among either by with of being additionally the"
)
ADJUNCT_PREPOSITIONS = _words(
    "at on during after before following ahead over about regarding amid in for to as since until "
    "by through via into against near outside inside under concerning toward towards without"
)
COLLECTIVES = _words(
    "delegation team group party family cast crew police army staff public crowd side audience "
    "government council committee panel board jury press media couple majority"
)
