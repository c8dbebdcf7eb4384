import { describe, expect, it } from 'vitest';
import { foreignFile } from './file-kind.ts';
import { foreignFileSentence } from './foreign-file-sentence.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const packed = (...parts: readonly string[]) =>
  latin(
    parts
      .map(
        (part) =>
          `PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000${'\u0000'.repeat(20)}${part}\u00ed\u0092`,
      )
      .join(''),
  );

describe('what a file is', () => {
  it.each([
    ['word', packed('[Content_Types].xml', 'word/document.xml')],
    ['word', packed('docProps/app.xml', `x${'\u0000'.repeat(200_000)}`, 'word/document.xml')],
    ['open-document', packed('mimetypeapplication/vnd.oasis.opendocument.text', 'content.xml')],
    ['spreadsheet', packed('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['spreadsheet', packed('xl/workbook.xml')],
    ['slides', packed('ppt/presentation.xml')],
    ['archive', packed('notes.txt')],
    ['archive', latin('\u001f\u008b\u0008\u0000abc')],
    ['old-office', latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\u0000\u0000')],
    ['pdf', latin('%PDF-1.7\n%\u00e2\u00e3')],
    ['pdf', latin('HTTP/1.1 200\r\n\r\n%PDF-1.4\n')],
    ['rtf', latin('{\\rtf1\\ansi\\ansicpg1252 The Group}')],
    ['html', latin('\r\n<!DOCTYPE html><html><body><p>The Group')],
    ['html', latin('<!-- from a capital --> <div class="x">Группа</div>')],
    ['html', Buffer.from('\ufeff<html lang="fr"><p>Le Groupe', 'utf16le')],
    ['html', Buffer.from('\ufeff<html lang="ar"><p>الفريق')],
    ['image', latin('<?xml version="1.0"?>\n<svg xmlns="x">')],
    ['xml', latin('<?xml version="1.0"?>\n<akomaNtoso>')],
    ['image', latin('\u0089PNG\r\n\u001a\n\u0000')],
    ['image', latin('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF')],
    ['image', latin('RIFF\u0001\u0002\u0003\u0004WEBPVP8 ')],
    ['utf-32', latin('\u00ff\u00fe\u0000\u0000T\u0000\u0000\u0000')],
    ['binary', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ['binary', latin('\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000\u0000')],
  ] as const)('%s is told by its content, with what to do', (kind, bytes) => {
    expect(foreignFile(bytes)).toBe(kind);
    expect(foreignFileSentence(kind)).toMatch(/^This .+\. .+\.$/);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['plain text', Buffer.from('1. The Group welcomes the report.\n')],
    ['text that speaks of a file', Buffer.from('The PK\u0003 mark; see <annex> and the PDF of S/2026/93.')],
    ['text that quotes a tag behind its first words', Buffer.from('Note: <html> is a tag.')],
    [
      'Chinese in 16-bit letters without a mark',
      Buffer.from('1. 工作组欢迎秘书长的报告，\n2. 一个。\n', 'utf16le'),
    ],
    ['Russian in 16-bit letters, big end first', Buffer.from('1. Рабочая группа\n', 'utf16le').swap16()],
    ['Japanese with escapes', latin('\u001b$B:n6HIt2q\u001b(B\n')],
    ['text with two damaged bytes', latin('The Group\u0000 welcomes\u0001 the report.')],
    ['a text of form feeds', latin('Page one\n\u000cPage two\n\u000cPage three')],
  ])('%s is text', (_, bytes) => {
    expect(foreignFile(bytes)).toBeNull();
  });
});
