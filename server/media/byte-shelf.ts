export interface ShelvedBytes {
  body: Uint8Array;
  etag: string;
}

/** Bodies in memory by address, the least recently asked for given up first when the bytes run out. */
export class ByteShelf {
  #entries = new Map<string, ShelvedBytes>();
  #bytes = 0;
  #most: number;
  #largest: number;

  constructor(most: number, largest: number) {
    this.#most = most;
    this.#largest = largest;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(address: string): ShelvedBytes | null {
    const entry = this.#entries.get(address);
    if (!entry) return null;
    this.#entries.delete(address);
    this.#entries.set(address, entry);
    return entry;
  }

  put(address: string, entry: ShelvedBytes): void {
    if (entry.body.length > this.#largest) return;
    this.#remove(address);
    this.#entries.set(address, entry);
    this.#bytes += entry.body.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#most) return;
      this.#remove(oldest);
    }
  }

  #remove(address: string): void {
    this.#bytes -= this.#entries.get(address)?.body.length ?? 0;
    this.#entries.delete(address);
  }
}
