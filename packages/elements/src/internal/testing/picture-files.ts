import {until} from './until.js';

/** A picture as a visitor has it on their device. */
export async function aPictureFile(
  name = 'sketch.png',
  {width = 40, height = 30, colour = 'teal'} = {},
) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = colour;
    context.fillRect(0, 0, width, height);
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  return new File([blob ?? ''], name, {type: 'image/png'});
}

/** What a browser hands over with files in it. */
export function handedOver(...files: File[]) {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** Chooses these files in the form. */
export async function chooseFiles(form: HTMLElement, ...files: File[]) {
  const field = () =>
    form.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]');
  await until(field, 'no pictures are asked for');
  field()!.files = handedOver(...files).files;
  field()!.dispatchEvent(new Event('change', {bubbles: true}));
}
