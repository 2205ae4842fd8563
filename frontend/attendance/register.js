// A registration form that folds its questions in and out as they are answered. Without it the server asks them later.
const forms = [...document.querySelectorAll('form[data-register]')];

const answered = (form, name, value) =>
    [...form.elements].some(
        (one) =>
            one.name === name &&
            one.value === value &&
            !one.matches(':disabled') &&
            (one.checked || !/^(radio|checkbox)$/.test(one.type)),
    );

const fold = (form) => {
    for (const asked of form.querySelectorAll('fieldset[data-if]')) {
        const due = answered(form, asked.dataset.if, asked.dataset.is);
        asked.hidden = asked.disabled = !due;
    }
};

for (const form of forms) {
    form.addEventListener('change', () => fold(form));
    fold(form);
    const { nonce, zone } = form.elements;
    if (nonce && !nonce.value) {
        nonce.value = [...crypto.getRandomValues(new Uint8Array(16))]
            .map((byte) => byte.toString(16).padStart(2, '0'))
            .join('');
    }
    if (zone && !zone.value) {
        zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
    }
}
document.querySelector('[data-faults]')?.focus();
