import { contactOf, placeholdersByLanguage } from '../src/organisation';

describe('whom to ask', () => {
  it('is told in the language of the person', () => {
    expect(contactOf({})).toBe('your helpdesk');
    expect(contactOf({}, 'de-AT')).toBe('Ihre IT-Abteilung');
    expect(contactOf({ phone: '4711' }, 'fr')).toBe('your helpdesk (phone 4711)');
    expect(contactOf({ phone: '4711', email: 'it@contoso.example' }, 'de')).toBe(
      'Ihre IT-Abteilung (Telefon 4711, it@contoso.example)',
    );
  });

  it('keeps the name an organisation gave it', () => {
    expect(contactOf({ name: 'Service Desk', phone: '4711' }, 'de')).toBe(
      'Service Desk (Telefon 4711)',
    );
  });

  it('fills the placeholders of articles in each language', () => {
    const config = { helpdesk: { phone: '4711' }, organisation: {} };
    expect(placeholdersByLanguage(config)).toEqual({
      en: {
        'helpdesk.phone': '4711',
        'helpdesk.contact': 'your helpdesk (phone 4711)',
        'organisation.name': 'your organisation',
      },
      de: {
        'helpdesk.phone': '4711',
        'helpdesk.contact': 'Ihre IT-Abteilung (Telefon 4711)',
        'organisation.name': 'Ihre Organisation',
      },
    });
  });
});
