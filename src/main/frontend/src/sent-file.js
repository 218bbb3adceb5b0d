/** The header that names a file which is the body of a request: an address would be written into logs. */
export function named(name) {
  const plain = encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return { 'Content-Disposition': `attachment; filename*=UTF-8''${plain}` };
}
