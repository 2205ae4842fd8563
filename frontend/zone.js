// Tells where this device is, once in a session, unless the reader chose a zone.
if (!/(^|; )zone=/.test(document.cookie)) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone) document.cookie = `zone=${zone};path=/;samesite=lax`;
}
