import type {FormTexts} from '../../forms.ts'

export const forms: FormTexts = {
  kinds: {
    ask: {
      title: 'Fragen Sie einen Menschen',
      lead: 'Schreiben Sie, was Sie wissen möchten. Ein Mensch liest es und antwortet.',
      submit: 'Frage senden',
      purpose: 'Um Ihre Frage beantworten zu können.',
    },
    call: {
      title: 'Rufen Sie mich an',
      lead: 'Hinterlassen Sie Ihre Nummer, und wir rufen Sie an.',
      submit: 'Um Anruf bitten',
      purpose: 'Um Sie anrufen zu können.',
    },
    story: {
      title: 'Erzählen Sie Ihre Geschichte',
      lead: 'Sind Sie hierher gezogen oder zurückgekehrt? Erzählen Sie, wie es war.',
      submit: 'Geschichte senden',
      purpose:
        'Um Sie wegen Ihrer Geschichte zu kontaktieren und sie, wenn Sie möchten, zu zeigen.',
    },
    ambassador: {
      title: 'Botschafter werden',
      lead: 'Möchten Sie von dem Ort erzählen, an dem Sie leben? Schreiben Sie ein paar Zeilen über sich.',
      submit: 'Melden',
      purpose: 'Um Sie zu kontaktieren, wenn Sie Botschafter werden möchten.',
    },
    interest: {
      title: 'Interesse anmelden',
      lead: 'Nichts Passendes gefunden? Erzählen Sie, was Sie können, damit wir von Ihnen wissen.',
      submit: 'Senden',
      purpose: 'Um Sie zu kontaktieren, wenn es etwas Passendes gibt.',
    },
    recommend: {
      title: 'Würden Sie uns empfehlen?',
      lead: 'Zwei Fragen, ohne Namen. Die Zahl wird nur zusammen mit denen anderer gezeigt.',
      submit: 'Antwort senden',
      purpose:
        'Um zu wissen, wie der Ort erlebt wird. Die Zahl wird ohne Namen gezählt; was Sie schreiben, liest, wer für die Website verantwortlich ist.',
    },
    signUp: {
      title: 'Anmelden',
      lead: 'Sagen Sie uns, wie viele Sie sind, dann halten wir Plätze frei.',
      submit: 'Anmelden',
      purpose: 'Um Ihren Platz freizuhalten und Ihnen zur Veranstaltung zu schreiben.',
    },
    subscribe: {
      title: 'Newsletter',
      lead: 'Neues von der Website, einige Male im Jahr in Ihrem Postfach.',
      submit: 'Abonnieren',
      purpose: 'Um Ihnen den Newsletter zu schicken.',
    },
    own: {
      title: 'Schreiben Sie uns',
      lead: 'Schreiben Sie, was Sie möchten, wir kümmern uns darum.',
      submit: 'Senden',
      purpose: 'Um bearbeiten zu können, was Sie senden.',
    },
  },
  fields: {
    to: 'An wen möchten Sie schreiben?',
    topic: 'Worum geht es?',
    message: 'Ihre Frage',
    name: 'Name',
    email: 'E-Mail',
    phone: 'Telefon',
    answerIn: 'In welcher Sprache möchten Sie die Antwort?',
    when: 'Wann dürfen wir anrufen?',
    story: 'Ihre Geschichte',
    movedFrom: 'Von wo sind Sie hergezogen?',
    consentStory:
      'Sie dürfen mich kontaktieren und meine Geschichte auf der Website zeigen, wenn ich sie gelesen und freigegeben habe. Ich kann es mir jederzeit anders überlegen.',
    why: 'Wer sind Sie, und wovon möchten Sie erzählen?',
    consentAmbassador:
      'Sie dürfen mich kontaktieren und mich als Botschafter zeigen, wenn ich den Text gelesen und freigegeben habe. Ich kann es mir jederzeit anders überlegen.',
    employer: 'Welcher Arbeitgeber?',
    about: 'Was können Sie, und was suchen Sie?',
    score:
      'Wie wahrscheinlich ist es, dass Sie jemandem empfehlen würden, hierher zu ziehen? 0 heißt gar nicht, 10 sehr wahrscheinlich.',
    reason: 'Warum?',
    seats: 'Wie viele kommen?',
    diet: 'Allergien oder besondere Kost (liest nur, wer sich um das Essen kümmert; wird am Tag danach gelöscht)',
    topics: 'Worüber möchten Sie lesen?',
    consentNewsletter:
      'Sie dürfen den Newsletter an diese Adresse schicken. Ich kann ihn jederzeit abbestellen.',
  },
  anyone: 'Wer es weiß',
  anything: 'Etwas anderes',
  anyEmployer: 'Irgendeiner',
  choose: 'Wählen …',
  optional: 'freiwillig',
  either: 'Geben Sie E-Mail oder Telefon an, damit wir antworten können.',
  dateHint: 'Zum Beispiel 2027-01-31',
  sensitive:
    'Schreiben Sie nichts Vertrauliches, etwa über Gesundheit oder geschützte Identitäten.',
  trap: 'Lassen Sie dieses Feld leer',
  kept: 'Wir bewahren auf, was Sie senden, bis der Vorgang abgeschlossen ist, und {days} Tage danach. Dann wird es gelöscht.',
  more: 'So gehen wir mit personenbezogenen Daten um',
  writeInstead: 'Schreiben Sie an {email}.',
  onlyMe: 'Nur ich',
  keptEvent:
    'Wir speichern die Anmeldung bis zur Veranstaltung und {days} Tage danach. Was Sie zum Essen schreiben, wird am Tag danach gelöscht.',
  keptSubscription:
    'Wir speichern die Adresse, bis Sie den Newsletter abbestellen. Eine Adresse, die niemand bestätigt, wird nach sieben Tagen gelöscht.',
  closed: 'Die Anmeldung ist geschlossen.',
  checkMail:
    'Wir haben einen Link an Ihre Adresse geschickt. Folgen Sie ihm, um zu bestätigen. Kommt innerhalb einer Viertelstunde nichts an, sehen Sie im Spam-Ordner nach.',
  links: {
    placeTitle: 'Sie haben einen Platz',
    placeText:
      'Willkommen! Wenn Sie verhindert sind, sagen Sie ab, damit jemand anderes kommen kann.',
    waitingTitle: 'Sie stehen auf der Warteliste',
    waitingText: 'Zurzeit ist alles belegt. Wir schreiben Ihnen, sobald ein Platz frei ist.',
    cancel: 'Absagen',
    cancelledTitle: 'Ihre Anmeldung ist storniert',
    cancelledText: 'Was Sie geschrieben haben, ist gelöscht.',
    offTitle: 'Die Veranstaltung fällt aus',
    reminder: 'Erinnerung',
    manage: 'Ansehen oder absagen',
    notMe:
      'Haben Sie sich nicht selbst angemeldet? Sagen Sie über den Link ab, dann wird die Adresse gelöscht.',
    invalidTitle: 'Dieser Link gilt nicht mehr',
    invalidText: 'Wohin er führte, ist gelöscht, oder er ist zu alt.',
    confirmTitle: 'Abonnement bestätigen',
    confirmText: 'Drücken Sie den Knopf, dann bekommen Sie den Newsletter von {site}.',
    confirmSubmit: 'Ja, ich möchte ihn abonnieren',
    confirmIgnore:
      'Haben Sie nicht darum gebeten? Dann brauchen Sie nichts zu tun: Die Adresse wird innerhalb von sieben Tagen gelöscht.',
    activeTitle: 'Sie haben den Newsletter abonniert',
    activeText: 'Wählen Sie, worüber Sie lesen möchten, oder bestellen Sie ihn ab.',
    save: 'Speichern',
    savedTitle: 'Gespeichert',
    leave: 'Newsletter abbestellen',
    leftTitle: 'Der Newsletter ist abbestellt',
    leftText: 'Die Adresse ist gelöscht.',
    newsTitle: 'Neues von {site}',
    readOnline: 'Auf der Website lesen',
    preferences: 'Ändern oder abbestellen',
  },
  errors: {
    title: 'Fehler: {title}',
    summary: 'Das Formular ist noch nicht gesendet',
    missing: '{label}: Füllen Sie das Feld aus',
    either: 'Geben Sie E-Mail oder Telefon an, damit wir antworten können',
    tooLong: '{label}: Schreiben Sie höchstens {limit} Zeichen',
    notEmail: '{label}: Schreiben Sie eine Adresse wie name@example.de',
    notPhone: '{label}: Schreiben Sie eine Nummer mit Landesvorwahl',
    notDate: '{label}: Schreiben Sie ein Datum wie 2027-01-31',
    notNumber: '{label}: Schreiben Sie eine Zahl',
    tooSmall: '{label}: Schreiben Sie mindestens {limit}',
    tooLarge: '{label}: Schreiben Sie höchstens {limit}',
    notOption: '{label}: Wählen Sie etwas aus der Liste',
    notAgreed: 'Kreuzen Sie das Kästchen an, um fortzufahren',
  },
  checkTitle: 'Prüfen und senden',
  checkText:
    'Lesen Sie durch, was Sie geschrieben haben, und drücken Sie noch einmal, dann ist es gesendet.',
  checkWait:
    'Wir bekommen gerade ungewöhnlich viele Nachrichten. Lesen Sie durch, was Sie geschrieben haben, warten Sie {seconds} Sekunden und drücken Sie noch einmal.',
  failedTitle: 'Die Nachricht konnte nicht angenommen werden',
  failedText:
    'Der Fehler liegt bei uns, und nichts wurde gespeichert. Was Sie geschrieben haben, steht noch unten: Versuchen Sie es bald noch einmal.',
  goneText: 'Das Formular gibt es nicht mehr, und die Nachricht wurde nicht angenommen.',
  tooLargeText:
    'Die Nachricht ist zu lang und wurde nicht angenommen. Gehen Sie zurück und kürzen Sie sie.',
  unreadableText:
    'Was gesendet wurde, war nicht lesbar und ist nicht angekommen. Bitte füllen Sie das Formular hier aus und senden Sie es noch einmal.',
  thanksTitle: 'Danke, wir haben es erhalten',
  thanksText:
    'Ein Mensch liest, was Sie geschrieben haben. Sie bekommen so bald wie möglich eine Antwort.',
  noticeTitle: 'Formulare auf dieser Website',
  noticeText:
    'Das speichern wir, wenn Sie ein Formular senden. Es ist verschlüsselt, und nur wer antworten soll, kann es lesen. Von wo Sie senden, wird nicht gespeichert.',
  noticeFields: 'Angaben',
  noticePurpose: 'Zweck',
  noticeBasis: 'Rechtsgrundlage',
  noticeKept: 'Aufbewahrt',
  noticeKeptText: 'Bis der Vorgang abgeschlossen ist, und {days} Tage danach',
  noticeDecision: 'Beschluss zur Löschung',
  bases: {
    publicInterest: 'Aufgabe im öffentlichen Interesse (Artikel 6 Abs. 1 e)',
    consent: 'Einwilligung (Artikel 6 Abs. 1 a)',
    agreement: 'Vertrag (Artikel 6 Abs. 1 b)',
    legitimateInterest: 'Berechtigtes Interesse (Artikel 6 Abs. 1 f)',
  },
}
