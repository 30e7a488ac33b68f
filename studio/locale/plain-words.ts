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
    'inputs.object.unknown-fields.warning.description_one':
      'Det finns ett fält här som webbplatsen inte använder.',
    'inputs.object.unknown-fields.warning.description_other':
      'Det finns {{count}} fält här som webbplatsen inte använder.',
    'release.action.already-exists-in-release': 'Dokumentet finns redan i releasen',
    'release.action.delete-schedule': 'Ta bort schemaläggningen',
    'release.action.edit-schedule': 'Ändra tid',
    'release.action.new-release': 'Ny release',
    'release.action.new-release.limit-reached_other':
      'Här går det att ha högst {{count}} releaser samtidigt',
  },
  structure: {
    'action.publish.validation-issues-toast.description':
      'Rätta det som är markerat i formuläret och publicera sedan',
    'action.publish.validation-issues-toast.title': 'Något saknas eller är fel',
    'action.publish.validation-issues.tooltip':
      'Något saknas eller är fel. Rätta det som är markerat i formuläret, så går det att publicera.',
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
