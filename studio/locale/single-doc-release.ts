/** Swedish for the namespace `singleDocRelease` (scheduled drafts), which the published translation lacks. */
export const singleDocRelease = {
  'action.schedule-publish': 'Schemalägg publicering',
  'action.schedule-publish-success': 'Publiceringen är schemalagd',
  'action.schedule-publish-success-description': 'Publiceras {{publishAt}}',
  'action.schedule-publish-error': 'Publiceringen kunde inte schemaläggas',
  'action.schedule-publish.disabled.validation-issues':
    'Utkastet har fel och kan inte schemaläggas.',
  'action.schedule-publish.disabled.cardinality-one':
    'Det finns redan ett schemalagt utkast till dokumentet.',
  'action.schedule-publish.disabled.variant': 'Varianter kan inte schemaläggas ännu.',
  'empty-state.title': 'Schemalagda utkast',
  'empty-state.description': 'Schemalägg och lås utkast, så att de publiceras en viss dag och tid.',
  'empty-state.action.documentation': 'Läs om schemaläggning',
}
