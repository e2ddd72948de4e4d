/** The most bytes that are taken. */
const most = 2 * 1_024 ** 2;

/** A picture that has more is drawn again with so many pixels on a side. */
const side = 2_400;

/**
 * A picture as it can be sent: one that is too large, as those of cameras are,
 * is drawn again smaller. Where that cannot be done it stays as it is, and the
 * community says what it does not take.
 */
export async function fitPicture(file: File): Promise<Blob> {
  // An animation would stand still.
  if (file.size <= most || file.type === 'image/gif') return file;
  try {
    return (await drawnAgain(file)) ?? file;
  } catch {
    return file;
  }
}

async function drawnAgain(file: File) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas
    .getContext('2d')
    ?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  // Only the second kind can be transparent.
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp';
  return new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, 0.85);
  });
}
