import { allow, written } from './acting.ts';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

const SPOKEN = [
  { locale: 'de-DE', line: 'Angebot prüfen morgen 30m +Sales', title: 'Angebot prüfen', day: /Do\., 15/, mine: 'Mir zuweisen', asked: { about: 'Berechtigung', yes: 'Zulassen' } },
  { locale: 'fr-FR', line: 'Relire le contrat demain 30m +Sales', title: 'Relire le contrat', day: /jeu\. 15/, mine: 'M’affecter', asked: { about: 'autorisation', yes: 'Autoriser' } },
];

for (const { locale, line, title, day, mine, asked } of SPOKEN) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 320, height: 700 } });
    test(`a line in ${locale} shows day, length, plan and “assign to me” in its own words before it is saved, in the pane too`, async ({ program, sandbox, page }) => {
      await program.open();
      await page.keyboard.press('a');
      await page.keyboard.type(line);
      await page.keyboard.press('Escape');
      const panel = page.locator('[data-quick-add], [role="group"], section, form').filter({ has: page.getByRole('checkbox', { name: mine }) }).last();
      await expect(panel).toContainText(title);
      await expect(panel).toContainText(day);
      await expect(panel).toContainText('30');
      await expect(panel).toContainText('Sales');
      await expect(page.getByRole('checkbox', { name: mine })).toBeChecked();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await allow(page, asked);
      await expect.poll(async () => (await written(program))[0]).toBe('create planner/tasks');
      const [made] = await sandbox.ledger();
      expect(made?.body).toMatchObject({ title, dueDateTime: expect.stringMatching(/^2026-10-15|^2026-10-14T2/) as unknown });
      expect(Object.keys((made?.body as { assignments: object }).assignments)).toHaveLength(1);
    });
  });
}
