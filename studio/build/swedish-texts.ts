import type {Plugin} from 'vite'

/** The items of an array as Sanity's build writes them. */
const inLines = (...items: string[]) => items.map((item) => `"${item}"`).join(',\n\t')

/**
 * English texts hard-coded in Sanity, outside its translations: the start of the file name, the original code, and the
 * code with the Swedish text.
 */
const texts: readonly (readonly [file: string, english: string, swedish: string])[] = [
  ['TasksStudioActiveToolLayout', 'title: "To Do"', 'title: "Att göra"'],
  ['TasksStudioActiveToolLayout', 'title: "Done"', 'title: "Klar"'],
  ['TasksStudioActiveToolLayout', 'title: "Loading activity"', 'title: "Hämtar händelser"'],
  ['TasksStudioActiveToolLayout', 'title: "Target"', 'title: "Gäller"'],
  ['TasksStudioActiveToolLayout', 'title: "Document type"', 'title: "Slags innehåll"'],
  ['TasksStudioActiveToolLayout', 'title: "Description"', 'title: "Beskrivning"'],
  ['TasksStudioActiveToolLayout', 'title: "Normal"', 'title: "Brödtext"'],
  ['TasksStudioActiveToolLayout', 'title: "Title"', 'title: "Vad ska göras?"'],
  ['TasksStudioActiveToolLayout', 'placeholder: "Task title"', 'placeholder: "Uppgiftens rubrik"'],
  ['TasksStudioActiveToolLayout', 'title: "Assign to"', 'title: "Vem gör det?"'],
  ['TasksStudioActiveToolLayout', 'placeholder: "Select assignee"', 'placeholder: "Välj person"'],
  ['TasksStudioActiveToolLayout', 'title: "Deadline"', 'title: "Senast"'],
  ['TasksStudioActiveToolLayout', 'placeholder: "yyyy-mm-dd"', 'placeholder: "åååå-mm-dd"'],
  ['TasksStudioActiveToolLayout', 'title: "Status"', 'title: "Läge"'],
  [
    'TasksStudioLayout',
    'title: "Failed to copy link to clipboard"',
    'title: "Länken kunde inte kopieras"',
  ],
  // That calendar's weeks start on Monday in Swedish, but its column headings do not.
  [
    'useBundleDocuments',
    inLines('Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'),
    inLines('Mån', 'Tis', 'Ons', 'Tor', 'Fre', 'Lör', 'Sön'),
  ],
  [
    'useBundleDocuments',
    inLines(
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ),
    inLines(
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ),
  ],
  ['useBundleDocuments', 'title: "Field actions"', 'title: "Fältets åtgärder"'],
  ['useBundleDocuments', 'content: "Open menu"', 'content: "Öppna menyn"'],
  ['CalendarFilter', 'content: "Previous month"', 'content: "Föregående månad"'],
  ['CalendarFilter', 'content: "Next month"', 'content: "Nästa månad"'],
  ['PaneContainer', 'content: "Back"', 'content: "Tillbaka"'],
  ['SearchProvider', 'title: "Selected"', 'title: "Valda"'],
  ['SearchProvider', 'content: "Remove filter"', 'content: "Ta bort filtret"'],
  ['useTimeZone', 'title: "Time zone updated"', 'title: "Tidszonen är ändrad"'],
  ['useTimeZone', 'title: "Unable to update time zone"', 'title: "Tidszonen kunde inte ändras"'],
  ['WorkspaceLoader', 'title: "Unknown field"', 'title: "Okänt fält"'],
  ['WorkspaceLoader', 'pattern: "MMM d, yyyy"', 'pattern: "d MMM yyyy"'],
  ['WorkspaceLoader', 'pattern: "MMM d, yyyy p"', 'pattern: "d MMM yyyy p"'],
  ['index', '"Tool not found: "', '"Här finns ingenting: "'],
  ['index', '"An error occurred"', '"Något gick fel"'],
  [
    'index',
    '"An error occurred that Sanity Studio was unable to recover from."',
    '"Studion kan inte fortsätta. Det som är sparat finns kvar: ladda om sidan."',
  ],
  ['index', '"To report this error,"', '"Händer det igen,"'],
  [
    'index',
    '" copy the error details and share them with your development team or Sanity Support."',
    '" kopiera felet och skicka det till den som sköter er installation."',
  ],
  ['index', '"Event ID: "', '"Felets nummer: "'],
  ['index', '"An error occurred during dynamic import."', '"En del av Studion kunde inte hämtas."'],
  ['index', 'header: "Too many requests"', 'header: "För mycket på en gång"'],
  [
    'index',
    '"Too many requests at once. Reload the Studio to try again."',
    '"Servern hinner inte med. Ladda om sidan för att försöka igen."',
  ],
  [
    'index',
    '"Too many requests at once. You can try again shortly."',
    '"Servern hinner inte med. Försök igen om en stund."',
  ],
  ['index', '"Retrying…"', '"Försöker igen …"'],
  ['index', '`Try again (', '`Försök igen ('],
  [
    'index',
    '"You are not authorized to access this studio. Please contact someone with access to invite you to this project."',
    '"Du har inte tillgång hit. Be någon som har det att bjuda in dig."',
  ],
  ['structureTool', '"MMM d, yyyy \'@\' pp"', '"d MMM yyyy \'kl.\' HH:mm"'],
]

const SANITY_FILE = /[\\/]sanity[\\/]lib[\\/]([\w-]+)\.js$/

/**
 * Replaces texts that are hard-coded in English in Sanity with Swedish. Fails the build when a text is no longer found:
 * a new version of Sanity has moved or translated it.
 */
export function swedishTexts(): Plugin {
  const missing = new Set(texts)
  return {
    name: 'hemvist:swedish-texts',
    transform(code, id) {
      const [, name] = SANITY_FILE.exec(id.split('?', 1)[0] ?? '') ?? []
      if (!name) return null
      let changed = code
      for (const text of texts) {
        const [file, english, swedish] = text
        if (!name.startsWith(file) || !changed.includes(english)) continue
        changed = changed.replaceAll(english, swedish)
        missing.delete(text)
      }
      return changed === code ? null : {code: changed, map: null}
    },
    buildEnd(error) {
      if (error || missing.size === 0) return
      const lines = [...missing].map(([file, english]) => `${file}: ${english}`)
      throw new Error(`Texts to translate are no longer in Sanity's code:\n${lines.join('\n')}`)
    },
  }
}
