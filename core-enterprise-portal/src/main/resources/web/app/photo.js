// A phone's photograph is larger than the platform takes: it is made smaller before it is sent, and still legible.
// What cannot be drawn stays as it is, and the server says what is wrong with it.
const LONGEST_SIDE = 2400;
const QUALITY = 0.8;

async function smaller(photo) {
  const image = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const jpeg = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return new File([jpeg], photo.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
}

document.addEventListener('change', async (event) => {
  const input = event.target;
  if (!input.matches('input[type="file"][data-largest]') || input.files.length !== 1) {
    return;
  }
  const [file] = input.files;
  if (!file.type.startsWith('image/') || file.size <= Number(input.dataset.largest)) {
    return;
  }
  const button = input.form.querySelector('button[type="submit"]');
  button.disabled = true;
  try {
    const files = new DataTransfer();
    files.items.add(await smaller(file));
    input.files = files.files;
  } catch (notAPicture) {
    // sent as it is
  } finally {
    button.disabled = false;
  }
});
