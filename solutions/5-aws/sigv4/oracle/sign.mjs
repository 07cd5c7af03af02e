// Prints what @smithy/signature-v4 (the signer of the AWS SDK for JavaScript) makes of requests.json.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const require = createRequire(process.argv[2] + "/");
const { SignatureV4, getCanonicalHeaders, getPayloadHash } = require("@smithy/signature-v4");
const { Sha256 } = require("@aws-crypto/sha256-js");

class Watched extends SignatureV4 {
  createCanonicalRequest(...args) { return (this.canonical = super.createCanonicalRequest(...args)); }
  async createStringToSign(...args) { return (this.toSign = await super.createStringToSign(...args)); }
}

// The signer takes one value for a header: repeated ones are joined as a proxy joins them.
function headers(pairs) {
  const joined = {};
  for (const [name, value] of pairs) {
    const same = Object.keys(joined).find((n) => n.toLowerCase() === name.toLowerCase());
    joined[same ?? name] = same ? `${joined[same].trim()},${value.trim()}` : value;
  }
  return joined;
}

function query(pairs) {
  const lists = {};
  for (const [name, value] of pairs) (lists[name] ??= []).push(value);
  return lists;
}

function fresh(c) {
  const host = c.headers.find(([name]) => name.toLowerCase() === "host")[1];
  return { method: c.method, protocol: "https:", hostname: host, path: c.path, query: query(c.query), headers: headers(c.headers), body: c.body };
}

const out = {};
for (const c of JSON.parse(readFileSync(process.argv[3]))) {
  const s3 = c.scope[1] === "s3";
  const signer = new Watched({
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", sessionToken: c.token },
    region: c.scope[0], service: c.scope[1], sha256: Sha256, uriEscapePath: !s3, applyChecksum: s3,
  });
  const plain = fresh(c);
  const canonicalRequest = signer.createCanonicalRequest(plain, getCanonicalHeaders(plain), await getPayloadHash(plain, Sha256));
  const signingDate = new Date(c.time);
  const signed = await signer.sign(fresh(c), { signingDate });
  const stringToSign = signer.toSign;
  const signedCanonicalRequest = signer.canonical;
  const toPresign = fresh(c);
  for (const name of Object.keys(toPresign.headers)) {
    if (["x-amz-date", "content-type"].includes(name.toLowerCase())) delete toPresign.headers[name];
  }
  // What is hashed for S3 is not known when a URL is given away.
  const hash = Object.keys(toPresign.headers).find((name) => name.toLowerCase() === "x-amz-content-sha256");
  const presigner = new (class extends Watched {
    createCanonicalRequest(request, canonicalHeaders, payloadHash) {
      return super.createCanonicalRequest(request, canonicalHeaders, s3 && !hash ? "UNSIGNED-PAYLOAD" : payloadHash);
    }
  })({ credentials: await signer.credentialProvider(), region: c.scope[0], service: c.scope[1], sha256: Sha256, uriEscapePath: !s3 });
  const url = await presigner.presign(toPresign, {
    signingDate, expiresIn: 900,
    unhoistableHeaders: new Set(Object.keys(toPresign.headers).map((name) => name.toLowerCase())),
  });
  out[c.name] = {
    canonicalRequest, signedCanonicalRequest, stringToSign, authorization: signed.headers.authorization,
    presignedCanonicalRequest: presigner.canonical, presignedSignature: url.query["X-Amz-Signature"],
  };
}
console.log(JSON.stringify(out, null, 2));
