/** Sixty completed To Do tasks by list, latest first; the first two were done today. */
export const DONE_TODO: readonly (readonly [list: string, title: string])[] = [
  ['Admin', 'Answer the insurance form'],
  ['Routines', 'Clear the inbox before five'],
  ...['Clear the inbox before five', 'Clear the inbox before five', 'Clear the inbox before five'].map((title) => ['Routines', title] as const),
  ...['Send travel receipts to finance', 'Approve timesheets', 'Send travel receipts to finance', 'Approve timesheets', 'Send travel receipts to finance', 'Approve timesheets', 'Order business cards', 'Badge for the Malmö office', 'Phone contract'].map((title) => ['Admin', title] as const),
  ...['Weekly review', 'Weekly review', 'Weekly review', 'Weekly review', 'Back up the photo archive'].map((title) => ['Routines', title] as const),
  ...['Slides for the all-hands', 'Thank Omar for the tour', 'New chair', 'Send the workshop photos', 'Agenda for the off-site', 'Return the library books', 'Book a room for the critique', 'Look up the Porto address'].map((title) => ['Tasks', title] as const),
  ...['Cinema tickets', 'Tvätta bilen', 'Birthday call', 'Shoes to the cobbler', 'Present for Bo', 'Boka bord'].map((title) => ['Private', title] as const),
  ...['Hotel en Bologna', 'Check-in Porto', 'Train to Hamburg', 'Tarjeta de embarque'].map((title) => ['Viajes', title] as const),
  ...['Menú del viernes', 'Agenda de la reunión mensual', 'Lista de turnos', 'Felicitar a João'].map((title) => ['Equipo', title] as const),
  ...['Screening questions', 'Call with the agency', 'Feedback to the first candidate', 'Post the role'].map((title) => ['Hiring', title] as const),
  ...['Papiermuster bestellen', 'Reklamation Druckerei', 'Pay the courier', 'Extend the font licence'].map((title) => ['Suppliers', title] as const),
  ...['Kapitel 2', 'Kapitel 3', 'Annual letter', 'Report on e-invoicing'].map((title) => ['Lesen', title] as const),
  ...['Gympapåse', 'Permission slip', 'Skates'].map((title) => ['Kids', title] as const),
  ...['Light bulbs', 'Clean the gutters', 'Varnish', 'Post box key'].map((title) => ['House', title] as const),
];
