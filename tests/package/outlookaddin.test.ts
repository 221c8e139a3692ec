import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { addinId, outlookAddin, readLanguages } from '../../appPackage/outlookaddin.ts';
import { filled } from './manifestrules.ts';
import { readSubject, SAMPLE } from './subject.ts';

const manifest = filled(readSubject());
const xml = outlookAddin(manifest, readLanguages(manifest, SAMPLE));
const page = new JSDOM(xml, { contentType: 'text/xml' }).window.document;
const all = (name: string, within: ParentNode = page) => [...within.querySelectorAll('*')].filter((element) => element.nodeName === name);
const overrides = all('VersionOverrides');

describe('the add-in-only manifest made for Outlook on Mac', () => {
  it('is well-formed, and every resource that is named is there in its own overrides', () => {
    expect(all('parsererror')).toEqual([]);
    expect(overrides.map((each) => each.getAttribute('xsi:type'))).toEqual(['VersionOverridesV1_0', 'VersionOverridesV1_1']);
    const [outer, inner] = overrides.map((each) => ({ here: [...each.children], ids: all('Resources', each).at(each === overrides[0] ? 0 : -1) }));
    for (const part of [outer!, inner!]) {
      const known = [...part.ids!.querySelectorAll('[id]')].map((each) => each.getAttribute('id'));
      const asked = part.here.filter((each) => each.nodeName === 'Hosts').flatMap((each) => [...each.querySelectorAll('[resid]')].map((one) => one.getAttribute('resid')));
      expect(asked.length).toBeGreaterThan(20);
      expect(asked.filter((id) => !known.includes(id))).toEqual([]);
    }
  });

  it('opens the unified manifest\'s pane in the same four places, with its icons and its flags', () => {
    const points = all('ExtensionPoint', overrides[1]!).map((each) => each.getAttribute('xsi:type'));
    expect(points).toEqual(['MessageReadCommandSurface', 'AppointmentAttendeeCommandSurface', 'MessageComposeCommandSurface', 'AppointmentOrganizerCommandSurface']);
    const pane = manifest.extensions[0]!.runtimes[0]!.code.page;
    expect(all('bt:Url').map((each) => each.getAttribute('DefaultValue'))).toEqual([pane, pane]);
    const reading = all('ExtensionPoint', overrides[1]!)[0]!;
    expect([...all('Action', reading)[0]!.children].map((each) => each.nodeName)).toEqual(['SourceLocation', 'SupportsPinning', 'SupportsNoItemContext', 'SupportsMultiSelect']);
    expect(all('bt:Image', reading).map((each) => each.getAttribute('size'))).toEqual(['16', '32', '80']);
    expect(all('SupportsPinning', page).length).toBe(1);
  });

  it('says every text in ten languages, in the lengths that Outlook takes', () => {
    const texts = [...all('Description'), ...all('bt:String')].filter((each) => each.hasAttribute('DefaultValue') && each.getAttribute('id') !== 'label');
    expect(texts.length).toBe(1 + 2 * 4);
    for (const text of texts) expect(text.children.length).toBe(9);
    const long = (name: string, most: number) => all(name).flatMap((each) => all('bt:Override', each)).filter((each) => each.getAttribute('Value')!.length > most);
    expect([...long('bt:ShortStrings', 125), ...long('bt:LongStrings', 250)]).toEqual([]);
  });

  it('has an id of its own that stays the same, and no address outside the app\'s domain', () => {
    expect(addinId(manifest.id)).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
    expect(addinId(manifest.id)).toBe(all('Id')[0]!.textContent);
    expect(addinId(manifest.id)).not.toBe(manifest.id);
    const addresses = [...xml.matchAll(/"(https:[^"]+)"/g)].map((match) => new URL(match[1]!).host);
    expect(new Set(addresses)).toEqual(new Set(manifest.validDomains));
  });

  it('escapes what XML would read as its own, and refuses a language with a hole', () => {
    const odd = { ...manifest, name: { short: 'A & B <"C">' } };
    const text = outlookAddin(odd, readLanguages(manifest, SAMPLE));
    const read = new JSDOM(text, { contentType: 'text/xml' }).window.document;
    expect(read.querySelector('DisplayName')!.getAttribute('DefaultValue')).toBe('A & B <"C">');
    expect(() => outlookAddin(manifest, { de: {} })).toThrow('de has no');
  });
});
