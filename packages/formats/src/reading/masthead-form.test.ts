import { describe, expect, it } from 'vitest';
import { mastheadForm } from './masthead-form.ts';
import { readDraft } from './read-draft.ts';

const form = (source: string) => mastheadForm(readDraft(source, 'text'));
const HEAD = `United Nations                 S/AC.51/2027/9
Security Council               Distr.: General
                               4 May 2027
                               Original: English
Working Group on Children and Armed Conflict
`;

describe('the form of a negotiation from a masthead', () => {
  it('has the symbol, the title, the situation and the symbol of the report', () => {
    expect(
      form(
        `${HEAD}\n          Conclusions on children and armed conflict in the Democratic Republic of Maravia\n\n1.   At its meeting the Working Group examined the third report of the Secretary-General on children and armed conflict (S/2027/136), which was introduced by her.\n\n2.   See S/2020/1.`,
      ),
    ).toEqual({
      title: 'Conclusions on children and armed conflict in the Democratic Republic of Maravia',
      situation: 'Democratic Republic of Maravia',
      symbol: 'S/AC.51/2027/9',
      reportSymbol: 'S/2027/136',
    });
  });

  it('leaves empty what is not there', () => {
    expect(form(`${HEAD}\n1.   The members met.\n\n2.   The members left.`)).toEqual({
      title: '',
      situation: '',
      symbol: 'S/AC.51/2027/9',
      reportSymbol: '',
    });
  });

  it('is none without a masthead', () => {
    expect(form('Conclusions on children and armed conflict in Maravia\n\n1. The members met.')).toBeNull();
  });

  it('is read in other languages', () => {
    expect(
      form(
        'Nations Unies                       S/AC.51/2027/9\nConseil de sécurité                 Distr. générale\n                                    4 mai 2027\n                                    Français\n                                    Original : anglais\n\nGroupe de travail sur les enfants et les conflits armés\n\n          Conclusions sur le sort des enfants en temps de conflit armé au Maravia\n\n1.   À sa séance, le Groupe de travail a examiné le rapport du Secrétaire général (S/2027/136).\n',
      ),
    ).toEqual({
      title: 'Conclusions sur le sort des enfants en temps de conflit armé au Maravia',
      situation: 'Maravia',
      symbol: 'S/AC.51/2027/9',
      reportSymbol: 'S/2027/136',
    });
    expect(
      form(
        'Организация Объединенных Наций      S/AC.51/2027/9\nСовет Безопасности                  Distr.: General\n                                    4 May 2027\n                                    Russian\n                                    Original: English\n\nРабочая группа по вопросу о детях и вооруженных конфликтах\n\n          Выводы о положении детей\n\n1.   Рабочая группа рассмотрела доклад Генерального секретаря (S/2027/136).\n',
      ),
    ).toEqual({
      title: 'Выводы о положении детей',
      situation: '',
      symbol: 'S/AC.51/2027/9',
      reportSymbol: 'S/2027/136',
    });
  });
});
