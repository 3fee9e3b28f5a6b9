/** A document of which `application/xml` is all there is to say. */
export function answerXml(xml: string): Response {
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
