// Draws chosen photos smaller before they are sent; what the browser can't draw goes as it is.
const longest = 2048

async function smaller(file) {
  if (!file.type.startsWith('image/')) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = longest / Math.max(picture.width, picture.height)
  if (scale >= 1) return file
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
  if (!drawn || drawn.size >= file.size) return file
  return new File([drawn], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: drawn.type })
}

async function shrink(input, says) {
  const chosen = [...input.files]
  const sent = new DataTransfer()
  for (const [at, file] of chosen.entries()) {
    says.textContent = says.dataset.says.replace('{at}', at + 1).replace('{count}', chosen.length)
    sent.items.add(await smaller(file).catch(() => file))
  }
  says.textContent = ''
  const still = [...input.files]
  if (still.length === chosen.length && still.every((file, at) => file === chosen[at]))
    input.files = sent.files
}

for (const says of document.querySelectorAll('[data-smaller]')) {
  const input = document.getElementById(says.dataset.smaller)
  let busy = null
  input?.addEventListener('change', () => {
    const mine = shrink(input, says)
      .catch(() => {})
      .finally(() => {
        if (busy === mine) busy = null
      })
    busy = mine
  })
  // Whoever sends it meanwhile waits for the photos, and sends it then.
  input?.form.addEventListener('submit', (event) => {
    if (!busy) return
    event.preventDefault()
    busy.then(() => input.form.requestSubmit(event.submitter))
  })
}
