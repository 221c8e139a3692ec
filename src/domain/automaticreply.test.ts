import { expect, test } from 'vitest';
import { isAutomaticReply } from './automaticreply.ts';

test.each([
  'Automatic reply: Offer', 'AUTOMATIC REPLY: Offer', 'Réponse automatique : Offre', 'Automatische Antwort: Angebot', 'Automatisk svar: Tilbud',
  'Respuesta automática: Oferta', 'Resposta automática: Oferta', 'Automatisch antwoord: Offerte', 'Risposta automatica: Offerta',
  '自動応答: 見積', 'رد تلقائي: عرض', 'Out of Office', 'Undeliverable: Offer',
])('%s', (subject) => {
  expect(isAutomaticReply(subject)).toBe(true);
});

test.each(['Re: Offer', 'Re: Automatic reply settings', 'Automatic replying machines', 'Abwesende Kollegen', ''])('not: %s', (subject) => {
  expect(isAutomaticReply(subject)).toBe(false);
});
