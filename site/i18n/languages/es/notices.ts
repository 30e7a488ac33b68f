import type {Notices} from '../../notices.ts'

export const notices: Notices = {
  accessibility: {
    intro:
      '{owner} es responsable del sitio web {site}. Queremos que pueda usarlo el mayor número posible de personas. Esta página describe en qué medida cumple la ley sueca de accesibilidad de los servicios públicos digitales (2018:1937), qué deficiencias conocemos y cómo puedes avisarnos de otras para que las corrijamos.',
    how: '¿Es accesible el sitio web?',
    status: {
      full: 'El sitio web es plenamente conforme con la ley de accesibilidad de los servicios públicos digitales.',
      partial:
        'El sitio web es parcialmente conforme con la ley de accesibilidad de los servicios públicos digitales. Las deficiencias se describen más abajo.',
      none: 'El sitio web no es conforme con la ley de accesibilidad de los servicios públicos digitales. Las deficiencias se describen más abajo.',
    },
    deficiencies: 'Contenido no accesible',
    noDeficiencies: 'No nos consta que haya nada en el sitio web que no sea accesible.',
    reasons: {
      shortcoming: 'Falta de conformidad con la ley',
      burden: 'Carga desproporcionada (artículo 12)',
      exempt: 'Contenido al que no se aplica la ley (artículo 9)',
    },
    criterion: 'WCAG {criterion}',
    fixedBy: 'se corregirá a más tardar el {date}',
    help: 'Si hay algo que no puedes usar',
    helpText:
      '¿Necesitas algo de este sitio en otro formato, por ejemplo leído en voz alta, en letra grande o en lectura fácil? Escribe a {email} y dinos qué necesitas.',
    report: 'Avísanos de las deficiencias',
    reportText:
      '¿Has encontrado algo que no funciona y que no aparece en esta página, o crees que no cumplimos la ley? Escribe a {email} y sabremos qué corregir.',
    supervision: 'Supervisión',
    supervisionText:
      'La agencia sueca de administración digital, Digg, vela por el cumplimiento de la ley. Si no te satisface cómo atendemos tus comentarios, puedes comunicárselo a Digg.',
    supervisionLink: 'Comunicarlo a Digg (en sueco)',
    tested: 'Cómo hemos probado el sitio web',
    testedBy: 'El sitio web ha sido evaluado por {by}.',
    testedSelf: 'Hemos probado el sitio web nosotros mismos.',
    assessed: 'La última evaluación se hizo el {date}.',
    updated: 'Esta declaración se actualizó por última vez el {date}.',
  },
  privacy: {
    responsible: '¿Quién es responsable?',
    responsibleText:
      '{owner} es responsable del tratamiento de los datos personales en el sitio web {site}.',
    visitors: 'Si visitas el sitio web',
    visitorsText:
      'El sitio web no usa cookies, no carga nada de otros sitios y no te sigue. Lo que decides guardar, como hasta dónde has llegado en una guía o un curso, queda solo en tu navegador. Contamos cuántas veces se leen las páginas, desde qué tipo de sitio o por cuál de nuestros propios enlaces llegan los lectores, y cuántas veces se envían formularios, se descargan archivos, se abren anuncios y se terminan cursos, pero no quiénes son los lectores.',
    letters: 'Si nos escribes',
    lettersText:
      'Cuando te pones en contacto, usamos tus datos para responderte y los conservamos mientras el asunto lo requiera. Las cartas a un municipio, una región u otra autoridad sueca pueden ser documentos públicos.',
    people: 'Si apareces en el sitio web',
    peopleText:
      'Mostramos el nombre, la imagen y la historia de quienes han aceptado, o de quienes podemos mostrarlos por otra base jurídica. Dejamos constancia de esa base, de su alcance y de su duración. Cuando termina, o si cambias de opinión, desapareces de todas las páginas y las imágenes se borran.',
    rights: 'Tus derechos',
    rightsText:
      'Puedes pedir que te digamos qué datos tenemos sobre ti, que los rectifiquemos o los borremos, limitar su uso u oponerte a él. Siempre puedes retirar un consentimiento.',
    ask: 'Escribe a {email}.',
    complaint:
      'Si crees que hacemos algo mal, puedes presentar una reclamación ante la autoridad sueca de protección de datos, imy.se.',
  },
}
