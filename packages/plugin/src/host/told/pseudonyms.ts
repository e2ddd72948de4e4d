/** Other names for people, which mean nothing to any other plugin. */
export class Pseudonyms {
  readonly #names = new Map<string, string>();
  readonly #people = new Map<string, string>();

  /** The name that this plugin knows somebody by. */
  of(person: string): string {
    let name = this.#names.get(person);
    if (name) return name;
    name = `someone-${this.#names.size + 1}`;
    this.#names.set(person, name);
    this.#people.set(name, person);
    return name;
  }

  /** Who it is that the plugin speaks of. */
  behind(name: string): string | undefined {
    return this.#people.get(name);
  }
}
