/** Plain words that replace technical ones in the published translation, by namespace. */
export const plainWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  studio: {
    'form.error.duplicate-keys-alert.summary':
      'Flera delar i listan har samma nyckel. Varje del måste ha en egen.',
    'incoming-references.title': 'Används av',
    'inputs.array.action.add-after': 'Lägg till efter',
    'inputs.array.action.add-before': 'Lägg till före',
    'inputs.array.action.add-item': 'Lägg till',
    'inputs.array.action.add-item-select-type': 'Lägg till …',
    'inputs.array.action.max-reached': 'Listan rymmer inte fler',
    'inputs.array.insert-menu.search.no-results': 'Inget hittades',
    'inputs.array.no-items-label': 'Inget här ännu',
    'inputs.image.hotspot-dialog.title': 'Ställ in fokus och beskärning',
    'inputs.image.invalid-image-warning.description':
      'Det som är sparat här är ingen bild. Töm fältet, så går det att välja en ny.',
    'inputs.image.invalid-image-warning.reset-button.text': 'Töm fältet',
    'inputs.image.invalid-image-warning.title': 'Ingen bild',
    'inputs.imagetool.title': 'Fokus och beskärning',
    'inputs.imagetool.vector-warning.title':
      'Fokus och beskärning används inte för tecknade bilder (SVG).',
    'inputs.object.unknown-fields.warning.description_one':
      'Det finns ett fält här som webbplatsen inte använder.',
    'inputs.object.unknown-fields.warning.description_other':
      'Det finns {{count}} fält här som webbplatsen inte använder.',
    'inputs.reference.error.document-unavailable-title': 'Går inte att visa',
    'inputs.reference.error.failed-to-load-document-title': 'Det som är valt kunde inte hämtas',
    'inputs.reference.error.invalid-search-result-type-title':
      'Sökningen hittade något som inte går att välja här: {{returnedType}}',
    'inputs.reference.error.missing-read-permissions-description':
      'Din roll får inte läsa det som är valt.',
    'inputs.reference.error.nonexistent-document-description':
      'Det som är valt finns inte längre (<code>{{documentId}}</code>). Ta bort det, eller välj något annat.',
    'inputs.reference.error.search-failed-title': 'Sökningen gick inte',
    'inputs.reference.incomplete-reference.finalize-action-description':
      '<strong>{{referencedDocument}}</strong> är publicerat. Bekräfta att det är rätt.',
    'inputs.reference.incomplete-reference.finalize-action-title': 'Bekräfta valet',
    'inputs.reference.metadata-error.title': 'Det gick inte att hämta mer om det som är valt',
    'inputs.reference.referenced-document-does-not-exist':
      'Det som är valt finns inte längre (<code>{{documentId}}</code>).',
    'inputs.reference.referenced-document-insufficient-permissions':
      'Din roll får inte läsa det som är valt.',
    'inputs.reference.resolving-initial-value': 'Förbereder …',
    'release.action.already-exists-in-release': 'Dokumentet finns redan i releasen',
    'release.action.delete-schedule': 'Ta bort schemaläggningen',
    'release.action.edit-schedule': 'Ändra tid',
    'release.action.new-release': 'Ny release',
    'release.action.new-release.limit-reached_other':
      'Här går det att ha högst {{count}} releaser samtidigt',
  },
  comments: {'feature-name': 'Kommentarer'},
  structure: {
    'action.publish.validation-issues-toast.description':
      'Rätta det som är markerat i formuläret och publicera sedan',
    'action.publish.validation-issues-toast.title': 'Något saknas eller är fel',
    'action.publish.validation-issues.tooltip':
      'Något saknas eller är fel. Rätta det som är markerat i formuläret, så går det att publicera.',
    'banners.reference-changed-banner.reason-changed.reload-button.text': 'Visa det nya',
    'banners.reference-changed-banner.reason-changed.text':
      'Det som är valt har bytts sedan du öppnade det.',
    'banners.reference-changed-banner.reason-removed.close-button.text': 'Stäng',
    'banners.reference-changed-banner.reason-removed.text':
      'Det som var valt har tagits bort sedan du öppnade det.',
    'browser-document-title.new-document': 'Nytt innehåll: {{schemaType}}',
    'document-inspector.dialog.title': 'Uppgifterna i <DocumentTitle/>',
    'document-inspector.menu-item.title': 'Visa alla uppgifter',
    'incoming-references-input.add-reference-item': 'Lägg till',
    'incoming-references-input.list-label': 'Används av: {{type}}',
    'incoming-references-input.no-items': 'Används inte',
    'panes.document-header-title.new.text': 'Nytt innehåll: {{schemaType}}',
  },
  tasks: {
    'form.input.assignee.no-user-assigned.text': 'Ingen ännu',
    'form.input.assignee.no-user-assigned.tooltip': 'Välj vem som gör det',
    'form.input.assignee.search.placeholder': 'Välj person',
    'form.input.assignee.user-assigned.tooltip': 'Byt person',
    'tab.assigned.label': 'Mina',
  },
}
