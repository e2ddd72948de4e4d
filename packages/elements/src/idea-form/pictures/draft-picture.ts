/** The most pictures of one idea. */
export const mostPictures = 3;

/** What is taken, for the browser's own dialogue. */
export const pictureTypes = 'image/png,image/jpeg,image/webp,image/gif';

/** A picture that the community keeps for an idea that is being written. */
export interface DraftPicture {
  readonly id: string;
  /** Goes on from the community's address. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** Until when it is kept without an idea. */
  readonly keptUntil: string;
  /** What it shows. */
  readonly alt: string;
  /** It shows nothing that has to be told. */
  readonly isDecorative: boolean;
}

/** Whether nobody has said yet what it shows. */
export const isUntold = ({alt, isDecorative}: DraftPicture) =>
  !isDecorative && alt.trim() === '';

/** What is said of it where it is not seen. */
export const altOf = ({alt, isDecorative}: DraftPicture) =>
  isDecorative ? '' : alt.trim();

/** The same pictures with this one a place earlier (-1) or later (1). */
export function moved(
  pictures: readonly DraftPicture[],
  from: number,
  by: -1 | 1,
): readonly DraftPicture[] {
  const others = [...pictures];
  const picture = others.splice(from, 1);
  others.splice(from + by, 0, ...picture);
  return others;
}

/** What was kept before, as far as it is still a picture that is there. */
export function picturesFrom(kept: unknown, now: number): DraftPicture[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown) => {
    const picture = pictureFrom(one);
    return picture && Date.parse(picture.keptUntil) > now ? [picture] : [];
  });
}

function pictureFrom(one: unknown): DraftPicture | undefined {
  if (typeof one !== 'object' || one === null) return undefined;
  const values = new Map<string, unknown>(Object.entries(one));
  const text = (name: string) => String(values.get(name) ?? '');
  const number = (name: string) => Number(values.get(name)) || 0;
  const picture = {
    id: text('id'),
    url: text('url'),
    width: number('width'),
    height: number('height'),
    keptUntil: text('keptUntil'),
    alt: text('alt'),
    isDecorative: values.get('isDecorative') === true,
  };
  return picture.id && picture.width && picture.height ? picture : undefined;
}
