const notThere = 'Dokumentet finns inte i den release eller variant som är vald'

/** Swedish texts missing from the published translation of the namespace `structure`. */
export const structure = {
  'action.delete.disabled.target-not-found': notThere,
  'action.discard-changes.disabled.target-not-found': notThere,
  'action.duplicate.disabled.target-not-found': notThere,
  'action.publish.disabled.not-publishable': 'Versionen publiceras tillsammans med sin release',
  'action.publish.disabled.target-not-found': notThere,
  'action.unpublish.disabled.target-not-found': notThere,
  'banners.release.action.add-to-bundle': 'Lägg till',
  'banners.release.not-in-release': 'Finns inte i releasen <VersionBadge>{{title}}</VersionBadge>.',
  'banners.variant.action.add-to-variant': 'Skapa variant',
  'banners.variant.definition-not-found':
    'Varianten <VariantName>{{name}}</VariantName> finns inte.',
  'banners.variant.error.description': 'Dokumentet kunde inte läggas till i varianten: {{message}}',
  'banners.variant.error.title': 'Dokumentet kunde inte läggas till i varianten',
  'banners.variant.not-in-variant':
    'Ingen variant av dokumentet i <PerspectiveTitle>{{perspectiveTitle}}</PerspectiveTitle> för <VariantBadge>{{variantTitle}}</VariantBadge>.',
  'banners.variant.waiting.description':
    'Vänta medan dokumentet läggs till i varianten. Det tar några sekunder.',
  'banners.variant.waiting.title': 'Lägger till dokumentet i varianten …',
  'document-group-inventory.onboarding-hint': 'Vart tog versionernas knappar vägen?',
  'document-inspector.error.close-button.aria-label': 'Stäng panelen',
  'document-inspector.error.description': 'Panelen kunde inte visas.',
  'document-inspector.error.retry-button.text': 'Försök igen',
  'document-inspector.error.title': 'Något gick fel',
  'document-target-badges.not-in-target.tooltip': 'Dokumentet finns inte i den valda vyn ännu.',
  'document-view.form-view.sync-pending.description':
    'Vi försöker igen. Så länge finns dina ändringar kvar i webbläsaren.',
  'document-view.form-view.sync-pending.title': 'Dina ändringar sparas inte',
  'document-view.form-view.sync-recovering.description':
    'Du kan fortsätta redigera så snart ändringarna är sparade.',
  'document-view.form-view.sync-recovering.title': 'Sparar dina ändringar …',
  'document-view.form-view.sync-stalled.description':
    'Redigeringen är pausad tills de är sparade. De finns kvar i webbläsaren: låt fliken vara öppen medan vi försöker igen.',
  'document-view.form-view.sync-stalled.title': 'Dina ändringar sparas fortfarande inte',
  'incoming-references-pane.no-references': 'Inget hänvisar hit.',
  'menu-items.layout.restore-default': 'Vanlig vy',
  'menu-items.layout.restore-default.disabled-reason': 'Den vanliga vyn visas redan',
  'menu-items.sort-by.restore-default': 'Vanlig ordning',
  'menu-items.sort-by.restore-default.disabled-reason': 'Listan är redan i vanlig ordning',
  'panes.document-list-pane.error.max-retries-attempted':
    'Försöker inte igen efter {{count}} misslyckade försök.',
  'panes.document-list-pane.search-ordering.aria-label': 'Ändra sökresultatets ordning',
  'panes.document-list-pane.search-ordering.label': 'Ordnat efter {{order}}',
  'panes.document-list-pane.search-ordering.relevance': 'Relevans',
  'panes.document-list-pane.search-ordering.summary-relevance': 'Ordnat efter relevans',
  'panes.document-list-pane.sort-order.disabled-reason':
    'Ordningen bygger på fält som den här typen av dokument inte har',
  'panes.document-operation-results.operation-success_publishVersion': 'Versionen är publicerad',
  'panes.document-pane.variant-target.loading': 'Hämtar dokumentet …',
}
