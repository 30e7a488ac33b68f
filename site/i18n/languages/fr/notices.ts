import type {Notices} from '../../notices.ts'

export const notices: Notices = {
  accessibility: {
    intro:
      '{owner} est responsable du site {site}. Nous voulons que le plus grand nombre puisse s’en servir. Cette page explique dans quelle mesure il respecte la loi suédoise sur l’accessibilité des services publics numériques (2018:1937), quels défauts nous connaissons et comment nous en signaler d’autres pour que nous les corrigions.',
    how: 'Le site est-il accessible ?',
    status: {
      full: 'Le site est en conformité totale avec la loi sur l’accessibilité des services publics numériques.',
      partial:
        'Le site est en conformité partielle avec la loi sur l’accessibilité des services publics numériques. Les défauts sont décrits ci-dessous.',
      none: 'Le site n’est pas conforme à la loi sur l’accessibilité des services publics numériques. Les défauts sont décrits ci-dessous.',
    },
    deficiencies: 'Contenus non accessibles',
    noDeficiencies: 'À notre connaissance, tout est accessible sur le site.',
    reasons: {
      shortcoming: 'Non-conformité aux exigences de la loi',
      burden: 'Charge disproportionnée (article 12)',
      exempt: 'Contenus non soumis à la loi (article 9)',
    },
    criterion: 'WCAG {criterion}',
    fixedBy: 'à corriger au plus tard le {date}',
    help: 'Si quelque chose vous reste inaccessible',
    helpText:
      'Vous avez besoin d’un contenu de ce site sous une autre forme, par exemple lu à voix haute, en gros caractères ou en langage simple ? Écrivez à {email} et dites-nous ce qu’il vous faut.',
    report: 'Signaler un défaut',
    reportText:
      'Vous avez trouvé quelque chose qui ne fonctionne pas et que cette page ne mentionne pas, ou vous estimez que nous ne respectons pas la loi ? Écrivez à {email} : nous saurons quoi corriger.',
    supervision: 'Contrôle',
    supervisionText:
      'L’agence suédoise pour l’administration numérique, Digg, veille au respect de la loi. Si la façon dont nous traitons vos remarques ne vous satisfait pas, vous pouvez le lui faire savoir.',
    supervisionLink: 'Saisir Digg (en suédois)',
    tested: 'Comment nous avons testé le site',
    testedBy: 'Le site a été évalué par {by}.',
    testedSelf: 'Nous avons testé le site nous-mêmes.',
    assessed: 'La dernière évaluation date du {date}.',
    updated: 'Cette déclaration a été mise à jour le {date}.',
  },
  privacy: {
    responsible: 'Qui est responsable ?',
    responsibleText:
      '{owner} est responsable du traitement des données personnelles sur le site {site}.',
    visitors: 'Si vous visitez le site',
    visitorsText:
      'Le site n’utilise aucun cookie, ne charge rien depuis d’autres sites et ne vous suit pas. Ce que vous choisissez d’enregistrer, comme votre avancée dans un guide ou un cours, reste dans votre propre navigateur. Nous comptons combien de fois les pages sont lues, de quel type de site ou par lequel de nos propres liens viennent les lecteurs, et combien de fois des formulaires sont envoyés, des fichiers téléchargés, des annonces suivies et des cours terminés, mais pas qui sont les lecteurs.',
    letters: 'Si vous nous écrivez',
    lettersText:
      'Quand vous nous contactez, nous utilisons vos données pour vous répondre et les gardons aussi longtemps que l’affaire le demande. Un courrier adressé à une commune, à une région ou à une autre autorité suédoise peut être un document public.',
    people: 'Si vous apparaissez sur le site',
    peopleText:
      'Nous montrons le nom, l’image et l’histoire des personnes qui l’ont accepté, ou pour lesquelles nous avons une autre base juridique. Nous consignons cette base, ce qu’elle couvre et sa durée. Quand elle prend fin, ou si vous changez d’avis, vous disparaissez de toutes les pages et les images sont effacées.',
    rights: 'Vos droits',
    rightsText:
      'Vous pouvez demander quelles données nous avons sur vous, les faire rectifier ou effacer, en limiter l’utilisation ou vous y opposer. Vous pouvez toujours retirer un consentement.',
    ask: 'Écrivez à {email}.',
    complaint:
      'Si vous estimez que nous faisons erreur, vous pouvez déposer une réclamation auprès de l’autorité suédoise de protection des données, imy.se.',
  },
}
