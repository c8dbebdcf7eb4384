// How much of what a reader was sent it has taken. Marks go out between the bytes, as pings, which every WebSocket client
// answers when it has read as far: what lies in buffers on the way counts as not taken, wherever they are.

export class Pace {
  readonly #markBytes: number;
  readonly #marks: { readonly name: string; readonly at: number }[] = [];
  #sent = 0;
  #taken = 0;
  #names = 0;
  #hasTaken = true;

  constructor(markBytes: number) {
    this.#markBytes = markBytes;
  }

  /** Bytes that are sent and, as far as is known, not taken. */
  get waiting(): number {
    return this.#sent - this.#taken;
  }

  /** Notes what was sent; gives the mark to send behind it when one is due. */
  sent(bytes: number): string | null {
    this.#sent += bytes;
    const marked = this.#marks.at(-1)?.at ?? this.#taken;
    return this.#sent - marked < this.#markBytes ? null : this.#mark();
  }

  /** Notes a mark that came back; false when it is none that was sent. */
  taken(name: string): boolean {
    const index = this.#marks.findIndex((mark) => mark.name === name);
    const mark = this.#marks[index];
    if (mark === undefined) return false;
    this.#marks.splice(0, index + 1);
    this.#taken = mark.at;
    this.#hasTaken = true;
    return true;
  }

  /** One heartbeat: the mark to send, or null when nothing was taken since the one before. */
  beat(): string | null {
    if (!this.#hasTaken) return null;
    this.#hasTaken = false;
    return this.#mark();
  }

  #mark(): string {
    const name = String(++this.#names);
    this.#marks.push({ name, at: this.#sent });
    return name;
  }
}
