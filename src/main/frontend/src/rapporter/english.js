/** What the scripts of the reporting pages say, by the Danish that stands where it is said. */
export const english = {
  'Formularen kunne ikke hentes. Genindlæs siden, eller prøv igen om lidt.':
    'The form could not be fetched. Reload the page, or try again in a moment.',
  'Formularen er ændret, mens du skrev': 'The form was changed while you wrote',
  'Det, du har skrevet, står her stadig. Se felterne igennem, og send igen.':
    'What you have written is still here. Look through the fields, and send again.',
  Listen: 'The list',
  '{liste}: fjern række {nummer}': '{liste}: remove row {nummer}',
  'Rapporten mangler noget, før den kan sendes': 'Something is missing before the report can be sent',
  'En rapport herfra er allerede modtaget, men du har ændret noget siden. Send igen, hvis det skal blive en rapport til.':
    'A report from here has been received already, but you have changed something since. Send again if it is to be one more report.',
  '»{tekst}« ({slags}) bliver til {erstatning}': '“{tekst}” becomes {erstatning}',
  Vælg: 'Select',
  'Rapporten sendes …': 'The report is being sent …',
  'Rapporten er ikke sendt. Det, du har skrevet, står her stadig.':
    'The report is not sent. What you have written is still here.',
  'Rapporten er allerede modtaget': 'The report has been received already',
  'Der er ingen forbindelse til systemet. Prøv igen om lidt.':
    'There is no connection to the system. Try again in a moment.',
  'Systemet kan ikke modtage rapporter lige nu. Prøv igen om lidt.':
    'The system cannot receive reports right now. Try again in a moment.',
  'Ret det, der er nævnt her og ved felterne. Forklaringerne er på dansk.':
    'Correct what is named here and at the fields. The explanations are in Danish.',
  Dag: 'Day',
  Måned: 'Month',
  År: 'Year',
  Steder: 'Places',
  '{navn} er valgt.': '{navn} is chosen.',
  '{antal} steder. Gå til dem med pil ned.': '{antal} places. Go to them with arrow down.',
  'Intet sted fundet. Prøv med andre ord.': 'No place found. Try other words.',
  'Opslaget svarer ikke lige nu. Prøv igen om lidt, eller skriv stedets SOR-nummer.':
    'The search does not answer right now. Try again in a moment, or type the SOR number of the place.',
  'Husk stedet på denne enhed': 'Remember the place on this device',
  'Billeder og dokumenter (frivilligt)': 'Pictures and documents (optional)',
  'Højst 5 filer på hver 10 MB: billeder, PDF, tekst og Office-dokumenter. Pas på navne og ansigter.':
    'At most 5 files of 10 MB each: pictures, PDF, text and Office documents. Beware of names and faces.',
  ' – sendes …': ' – being sent …',
  Fjern: 'Remove',
  'Filen sendes': 'The file is being sent',
  '{antal} vedhæftet': '{antal} attached',
  '{fil} er ikke vedhæftet: der kan højst være {antal} filer.': '{fil} is not attached: there may be at most {antal} files.',
  '{fil} er ikke vedhæftet: den fylder mere end 10 MB.': '{fil} is not attached: it is larger than 10 MB.',
  '{fil} er ikke vedhæftet: {hvorfor}': '{fil} is not attached: {hvorfor}',
  'Systemet kan ikke tage imod filer lige nu.': 'the system cannot take files right now.',
  'der er ingen forbindelse.': 'there is no connection.',
  'Denne browser kan ikke gemme en kladde. Luk ikke siden, før du har sendt.':
    'This browser cannot keep a draft. Do not close the page before you have sent.',
  'Gemmer …': 'Saving …',
  'Din kode er {kode}. Skriv den op: den vises kun her. Kladden slettes, når rapporten er sendt.':
    'Your code is {kode}. Write it down: it is shown only here. The draft is deleted when the report is sent.',
  'Kladden kunne ikke gemmes hos os lige nu. Prøv igen om lidt.':
    'The draft could not be kept with us right now. Try again in a moment.',
  'Koden er på 16 bogstaver og cifre. Se den efter.': 'The code has 16 letters and digits. Check it.',
  'Der er ingen kladde med den kode. Den er måske sendt, eller de syv dage er gået.':
    'There is no draft with this code. It may have been sent, or the seven days have passed.',
  'Kladden er hentet': 'The draft is fetched',
  'Gå videre, hvor du slap.': 'Go on where you left off.',
  'Kladden kunne ikke hentes. Prøv igen om lidt.': 'The draft could not be fetched. Try again in a moment.',
  'Det, du skrev, er hentet frem igen': 'What you wrote has been brought back',
  'Sidst gemt {hvornaar}.': 'Last saved {hvornaar}.',
  'Du har en kladde, som ikke er sendt': 'You have a draft that is not sent',
  'Sidst gemt {hvornaar}. Er den ikke din, så slet den.': 'Last saved {hvornaar}. If it is not yours, delete it.',
};

/** What only the server can find wrong in a report, by the Danish in which it says so. */
export const ofServer = {
  'Ret de felter, der er nævnt, og send rapporten igen.': 'Correct the fields that are named, and send the report again.',
  '»Hvor skete det?« er ikke et sted, der tager imod rapporter. Vælg stedet på listen.':
    '“Where did it happen?” is not a place that receives reports. Choose the place from the list.',
  '»Hvilken dag skete det?« ligger i fremtiden. Vælg i dag eller en tidligere dag.':
    '“On which day did it happen?” is in the future. Choose today or an earlier day.',
  '»Patientens CPR-nummer« begynder ikke med en dato, der findes. Ret det, eller lad feltet stå tomt.':
    '“The patient’s CPR number” does not begin with a date that exists. Correct it, or leave the field empty.',
  '»Måned« er ikke begyndt endnu. Vælg denne måned eller en tidligere.':
    '“Month” has not begun yet. Choose this month or an earlier one.',
};
