/**
 * One key for one draft, however often it is sent: where an answer got lost on
 * its way back, sending again does not post twice.
 */
export class DraftKey {
  #draft = '';
  #key = '';

  for(draft: object): string {
    const written = JSON.stringify(draft);
    if (written !== this.#draft) {
      this.#draft = written;
      this.#key = crypto.getRandomValues(new Uint32Array(4)).join('-');
    }
    return this.#key;
  }
}
