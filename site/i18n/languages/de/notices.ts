import type {Notices} from '../../notices.ts'

export const notices: Notices = {
  accessibility: {
    intro:
      '{owner} ist für die Website {site} verantwortlich. Möglichst viele Menschen sollen sie nutzen können. Auf dieser Seite steht, wie weit sie das schwedische Gesetz über die Barrierefreiheit digitaler öffentlicher Dienste (2018:1937) erfüllt, welche Mängel wir kennen und wie Sie uns weitere melden, damit wir sie beheben können.',
    how: 'Wie barrierefrei ist die Website?',
    status: {
      full: 'Die Website ist mit dem Gesetz über die Barrierefreiheit digitaler öffentlicher Dienste vollständig vereinbar.',
      partial:
        'Die Website ist mit dem Gesetz über die Barrierefreiheit digitaler öffentlicher Dienste teilweise vereinbar. Die Mängel sind unten beschrieben.',
      none: 'Die Website ist mit dem Gesetz über die Barrierefreiheit digitaler öffentlicher Dienste nicht vereinbar. Die Mängel sind unten beschrieben.',
    },
    deficiencies: 'Nicht barrierefreie Inhalte',
    noDeficiencies: 'Uns ist auf der Website nichts bekannt, was nicht barrierefrei wäre.',
    reasons: {
      shortcoming: 'Nicht mit dem Gesetz vereinbar',
      burden: 'Unverhältnismäßige Belastung (§ 12)',
      exempt: 'Vom Gesetz nicht erfasst (§ 9)',
    },
    criterion: 'WCAG {criterion}',
    fixedBy: 'wird bis zum {date} behoben',
    help: 'Wenn Sie etwas nicht nutzen können',
    helpText:
      'Brauchen Sie Inhalte dieser Website in anderer Form, etwa vorgelesen, in großer Schrift oder in Leichter Sprache? Schreiben Sie an {email}, was Sie brauchen.',
    report: 'Mängel melden',
    reportText:
      'Haben Sie etwas gefunden, das nicht funktioniert und hier nicht steht, oder meinen Sie, dass wir das Gesetz nicht erfüllen? Schreiben Sie an {email}, damit wir wissen, was zu beheben ist.',
    supervision: 'Aufsicht',
    supervisionText:
      'Die schwedische Behörde für digitale Verwaltung, Digg, überwacht die Einhaltung des Gesetzes. Wenn Sie mit unserem Umgang mit Ihren Hinweisen nicht zufrieden sind, können Sie das Digg mitteilen.',
    supervisionLink: 'Bei Digg melden (auf Schwedisch)',
    tested: 'So haben wir die Website geprüft',
    testedBy: 'Die Website wurde von {by} geprüft.',
    testedSelf: 'Wir haben die Website selbst geprüft.',
    assessed: 'Die letzte Bewertung stammt vom {date}.',
    updated: 'Diese Erklärung wurde zuletzt am {date} aktualisiert.',
  },
  privacy: {
    responsible: 'Wer ist verantwortlich?',
    responsibleText:
      '{owner} ist für die Verarbeitung personenbezogener Daten auf der Website {site} verantwortlich.',
    visitors: 'Wenn Sie die Website besuchen',
    visitorsText:
      'Die Website verwendet keine Cookies, lädt nichts von anderen Websites und verfolgt Sie nicht. Was Sie selbst speichern, etwa wie weit Sie in einem Ratgeber oder Kurs gekommen sind, bleibt in Ihrem eigenen Browser. Wir zählen, wie oft die Seiten gelesen werden, von welcher Art Website oder über welchen unserer eigenen Links die Leser kommen und wie oft Formulare gesendet, Dateien geladen, Anzeigen aufgerufen und Kurse abgeschlossen werden, aber nicht, wer die Leser sind.',
    letters: 'Wenn Sie uns schreiben',
    lettersText:
      'Wenn Sie sich melden, verwenden wir Ihre Angaben, um Ihnen zu antworten, und bewahren sie so lange auf, wie die Sache es erfordert. Schreiben an eine Gemeinde, eine Region oder eine andere schwedische Behörde können öffentlich zugänglich sein.',
    people: 'Wenn Sie auf der Website zu sehen sind',
    peopleText:
      'Wir zeigen Namen, Bilder und Geschichten von Menschen, die dem zugestimmt haben oder bei denen wir eine andere Rechtsgrundlage haben. Diese Grundlage, ihren Umfang und ihre Dauer halten wir fest. Wenn sie endet oder wenn Sie es sich anders überlegen, verschwinden Sie von allen Seiten, und die Bilder werden gelöscht.',
    rights: 'Ihre Rechte',
    rightsText:
      'Sie können Auskunft über Ihre Daten verlangen, sie berichtigen oder löschen lassen, ihre Verwendung einschränken oder ihr widersprechen. Eine Einwilligung können Sie jederzeit widerrufen.',
    ask: 'Schreiben Sie an {email}.',
    complaint:
      'Wenn Sie meinen, dass wir etwas falsch machen, können Sie sich bei der schwedischen Datenschutzbehörde beschweren, imy.se.',
  },
}
