import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from './source-of-bytes.ts';

describe('source of bytes', () => {
  it.each([
    ['UTF-8', Buffer.from('Démarches – “toolkit” الفريق')],
    ['UTF-8 with a mark', Buffer.from('\ufeffDémarches – “toolkit” الفريق')],
    ['UTF-16, little end first', Buffer.from('\ufeffDémarches – “toolkit” الفريق', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffDémarches – “toolkit” الفريق', 'utf16le').swap16()],
  ])('reads %s', (_, bytes) => {
    expect(sourceOfBytes(bytes)).toBe('Démarches – “toolkit” الفريق');
  });

  it('reads the Western code page of older Windows, where UTF-8 would lose characters', () => {
    expect(sourceOfBytes(Uint8Array.of(0x44, 0xe9, 0x20, 0x96, 0x20, 0x93, 0x61, 0x94))).toBe('Dé – “a”');
  });

  it('reads anything, and nothing', () => {
    expect(sourceOfBytes(new Uint8Array())).toBe('');
    expect(sourceOfBytes(Uint8Array.from({ length: 256 }, (_, byte) => byte))).toHaveLength(256);
  });
});
