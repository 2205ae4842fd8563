// Reads the QR code of tickets with the camera. The browser does it where it can; else a library is fetched.

const LIBRARY = '/webjars/html5-qrcode/2.2.1/html5-qrcode.min.js';
/** So often a picture is looked at, in ms. */
const LOOK = 200;
/** The same ticket held before the camera is read once in this time. */
const AGAIN = 4000;

let library;

function fetchLibrary() {
  library ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = () => done(window.Html5Qrcode);
    script.onerror = () => {
      library = undefined;
      script.remove();
      failed(new Error(LIBRARY));
    };
    document.head.append(script);
  });
  return library;
}

async function readsHere() {
  try {
    return 'BarcodeDetector' in window && (await window.BarcodeDetector.getSupportedFormats()).includes('qr_code');
  } catch {
    return false;
  }
}

class AcademyScanner extends HTMLElement {
  #words = {};
  #button;
  #box;
  #trouble;
  #stop = null;
  #turn = 0;
  #last = { code: '', at: 0 };

  set words(words) {
    this.#words = words ?? {};
    this.#say();
  }

  connectedCallback() {
    if (!this.#button) {
      this.#button = document.createElement('button');
      this.#button.type = 'button';
      this.#button.className = 'btn';
      this.#button.addEventListener('click', () => (this.#stop ? this.stop() : this.start()));
      this.#box = document.createElement('div');
      this.#box.className = 'camera';
      this.#box.id = 'academy-scanner-camera';
      this.#box.hidden = true;
      this.#trouble = document.createElement('p');
      this.#trouble.className = 'err';
      this.#trouble.setAttribute('role', 'alert');
      this.append(this.#button, this.#box, this.#trouble);
    }
    this.#say();
  }

  disconnectedCallback() {
    this.stop();
  }

  async start() {
    const turn = ++this.#turn;
    this.#trouble.textContent = '';
    this.#box.hidden = false;
    this.#stop = () => {};
    this.#say();
    try {
      const stop = (await readsHere()) ? await this.#byBrowser(() => turn === this.#turn) : await this.#byLibrary();
      if (turn === this.#turn) this.#stop = stop;
      else stop();
    } catch {
      if (turn !== this.#turn) return;
      this.stop();
      this.#trouble.textContent = this.#words.refused ?? '';
    }
  }

  stop() {
    this.#turn++;
    const stop = this.#stop;
    this.#stop = null;
    if (this.#box) {
      this.#box.hidden = true;
      stop?.();
      this.#say();
    }
  }

  async #byBrowser(wanted) {
    const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    const video = document.createElement('video');
    const stop = () => {
      camera.getTracks().forEach((track) => track.stop());
      video.remove();
    };
    try {
      video.muted = true;
      video.playsInline = true;
      video.srcObject = camera;
      this.#box.append(video);
      await video.play();
    } catch (failed) {
      stop();
      throw failed;
    }
    const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
    const look = async () => {
      if (!wanted() || !video.isConnected) return;
      try {
        const [found] = await detector.detect(video);
        if (found) this.#read(found.rawValue);
      } catch {
        // this picture could not be looked at; the next one may
      }
      setTimeout(look, LOOK);
    };
    look();
    return stop;
  }

  async #byLibrary() {
    const Html5Qrcode = await fetchLibrary();
    const reader = new Html5Qrcode(this.#box.id);
    await reader.start({ facingMode: 'environment' }, { fps: 1000 / LOOK }, (code) => this.#read(code), () => {});
    return () => reader.stop().then(() => reader.clear(), () => {});
  }

  #read(code) {
    const now = Date.now();
    if (code === this.#last.code && now - this.#last.at < AGAIN) {
      this.#last.at = now;
      return;
    }
    this.#last = { code, at: now };
    navigator.vibrate?.(60);
    this.dispatchEvent(new CustomEvent('academy-ticket', { detail: code }));
  }

  #say() {
    if (!this.#button) return;
    this.#button.textContent = (this.#stop ? this.#words.stop : this.#words.start) ?? '';
    this.#button.setAttribute('aria-expanded', String(this.#stop !== null));
  }
}

if (!customElements.get('academy-scanner')) customElements.define('academy-scanner', AcademyScanner);
