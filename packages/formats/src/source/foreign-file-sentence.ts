// What the Chair’s office reads when a file is no plain text: what it is, and how its words come in all the same.
import type { ForeignFile } from './file-kind.ts';

const COPY = 'Open it, select all of its text, copy it, and paste it into the field “Text”.';

const SENTENCES: Readonly<Record<ForeignFile, string>> = {
  word: `This is a Word file. ${COPY} Tracked changes and comments do not come along.`,
  'old-office': `This is a file of an older Word, Excel or Outlook. ${COPY}`,
  'open-document': `This is an OpenDocument text. ${COPY} Tracked changes and comments do not come along.`,
  spreadsheet: `This is a spreadsheet. ${COPY}`,
  slides: `This is a file of slides. ${COPY}`,
  pdf: `This is a PDF file. ${COPY}`,
  rtf: `This is an RTF file, as word processors write it. ${COPY}`,
  html: `This is a page of the web (HTML). ${COPY}`,
  xml: `This is an XML file. ${COPY}`,
  image: 'This is a picture; there are no letters in it to read. Ask its sender for the text.',
  archive: 'This is a packed file. Unpack it first, and choose the text file in it.',
  'utf-32': 'This is a text whose letters are written as UTF-32. Save it as UTF-8 and choose it again.',
  binary: 'This file is no text. Ask its sender for the text, as a text file or in a message.',
};

/** The sentence for a file that cannot be read; nothing of it is shown or recorded. */
export function foreignFileSentence(file: ForeignFile): string {
  return SENTENCES[file];
}
