const signatureIn = (text: string): string =>
  /<ds:Signature .*<\/ds:Signature>/s.exec(text)?.[0] ?? ''

/** What is done to a signed envelope, and the reason that must be found. */
export const changes: readonly [what: string, change: (text: string) => string, reason: string][] =
  [
    ['a changed word', (text) => text.replace('khẩn', 'thường'), 'xml.digest_mismatch'],
    [
      'an element more',
      (text) => text.replace('<edXML:edXMLBody>', '<edXML:edXMLBody><a></a>'),
      'xml.digest_mismatch',
    ],
    [
      'an attribute more',
      (text) => text.replace('<edXMLHeader>', '<edXMLHeader a="1">'),
      'xml.digest_mismatch',
    ],
    [
      'an attribute more that is named as a namespace',
      (text) => text.replace('<edXMLHeader>', '<edXMLHeader xmlnsx="1">'),
      'xml.digest_mismatch',
    ],
    [
      'an attachment less',
      (text) => text.replace('<ContentId>cid:1</ContentId>', ''),
      'xml.digest_mismatch',
    ],
    [
      'a comment that splits a name',
      (text) => text.replace('H26.08', 'H26<!-- -->.08'),
      'xml.unreadable',
    ],
    [
      'a document type',
      (text) => text.replace('<edXML ', '<!DOCTYPE edXML [<!ENTITY a "b">]><edXML '),
      'xml.document_type',
    ],
    [
      'a second signature',
      (text) => text.replace('</edXML>', `${signatureIn(text)}</edXML>`),
      'xml.several_signatures',
    ],
    [
      'its signature in the namespace of envelopes',
      (text) => text.replace(/<(\/?)ds:/g, '<$1edXML:'),
      'xml.signature_in_other_namespace',
    ],
    ['no signature', (text) => text.replace(signatureIn(text), ''), 'xml.no_signature'],
    [
      'another time of signing',
      (text) => text.replace(/(SigningTime>)2026/, '$12025'),
      'xml.digest_mismatch',
    ],
    ['another digest', (text) => text.replace(/(DigestValue>)./, '$1/'), 'xml.digest_mismatch'],
    [
      'a second reference',
      (text) =>
        text.replace(
          '</ds:Reference>',
          `</ds:Reference>${/<ds:Reference .*?<\/ds:Reference>/s.exec(text)?.[0] ?? ''}`,
        ),
      'xml.several_references',
    ],
    [
      'a reference to elsewhere',
      (text) => text.replace('URI=""', 'URI="http://localhost/a"'),
      'xml.reference_wrong',
    ],
    [
      'a reference by pointer',
      (text) => text.replace('URI=""', 'URI="#xpointer(/)"'),
      'xml.reference_wrong',
    ],
    ['a reference to a part', (text) => text.replace('URI=""', 'URI="#t1"'), 'xml.reference_wrong'],
    [
      'a reference to nothing',
      (text) => text.replace('URI=""', 'URI="#nothing"'),
      'xml.reference_wrong',
    ],
    [
      'a transform by XPath',
      (text) => text.replace('xmldsig#enveloped-signature"', 'REC-xpath-19991116"'),
      'xml.transform_not_allowed',
    ],
    [
      'a transform by style sheet',
      (text) =>
        text.replace(
          'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
          'http://www.w3.org/TR/1999/REC-xslt-19991116',
        ),
      'xml.transform_not_allowed',
    ],
    [
      'a canonical form with comments',
      (text) => text.replace('xml-exc-c14n#', 'xml-exc-c14n#WithComments'),
      'xml.transform_not_allowed',
    ],
    [
      'a list of prefixes',
      (text) =>
        text.replace('></ds:CanonicalizationMethod>', '><ds:a></ds:a></ds:CanonicalizationMethod>'),
      'xml.transform_not_allowed',
    ],
    [
      'a keyed hash',
      (text) => text.replace('xmldsig-more#ecdsa-sha256', 'xmldsig-more#hmac-sha256'),
      'xml.value_wrong',
    ],
    [
      'a value of another length',
      (text) => text.replace(/(SignatureValue>)..../, '$1'),
      'xml.value_wrong',
    ],
    [
      'something unknown in its signature',
      (text) => text.replace('</ds:SignedInfo>', '</ds:SignedInfo><ds:Manifest></ds:Manifest>'),
      'xml.signature_malformed',
    ],
    [
      'two identifiers alike',
      (text) =>
        text.replace(
          'Id="envelope"',
          `Id="${/Id="(signature-[^"]*-properties)"/.exec(text)?.[1] ?? ''}"`,
        ),
      'xml.duplicate_identifier',
    ],
    [
      'a certificate cut short',
      (text) => text.replace(/(X509Certificate>.{200}).*?</s, '$1<'),
      'xml.certificate_unreadable',
    ],
    [
      'a certificate cut within its letters',
      (text) => text.replace(/(X509Certificate>.{201}).*?</s, '$1<'),
      'xml.certificate_unreadable',
    ],
    [
      'no certificate',
      (text) => text.replace(/<ds:KeyInfo>.*<\/ds:KeyInfo>/s, ''),
      'xml.certificate_missing',
    ],
    [
      'a bare key',
      (text) => text.replace(/<ds:X509Data>.*<\/ds:X509Data>/s, '<ds:KeyValue></ds:KeyValue>'),
      'xml.certificate_missing',
    ],
  ]
