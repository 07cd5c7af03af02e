"""Prints what botocore (the signer of the AWS command line) makes of requests.json."""
import datetime
import json
import sys
from urllib.parse import quote

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.compat import HTTPHeaders
from botocore.credentials import Credentials


class Moment(datetime.datetime):
    now_is = None

    @classmethod
    def utcnow(cls):
        return cls.now_is


class FakeDatetime:
    datetime = Moment


def encode(pairs):
    return "&".join(quote(n, safe="-_.~") + "=" + quote(v, safe="-_.~") for n, v in pairs)


def request(case, drop=()):
    headers = HTTPHeaders()
    host = ""
    for name, value in case["headers"]:
        if name.lower() == "host":
            host = value
        if name.lower() not in drop:
            headers.add_header(name, value)
    url = "https://" + host + case["path"] + ("?" + encode(case["query"]) if case["query"] else "")
    made = AWSRequest(method=case["method"], url=url, data=case["body"].encode(), headers={})
    made.headers = headers
    return made


def watched(cls):
    class Watched(cls):
        def canonical_request(self, request):
            self.canonical = super().canonical_request(request)
            return self.canonical

        def string_to_sign(self, request, canonical):
            self.to_sign = super().string_to_sign(request, canonical)
            return self.to_sign

    return Watched


class Presigner(botocore.auth.SigV4QueryAuth):
    """Keeps each parameter of the request; botocore's own keeps one of each name only, and takes the body for parameters."""

    def _modify_request_before_signing(self, request):
        own = request.url.partition("?")[2]
        request.url = request.url.partition("?")[0]
        body, request.data = request.data, ""
        super()._modify_request_before_signing(request)
        request.data = body
        request.url = request.url.replace("?", "?" + own + "&", 1) if own else request.url


class S3Presigner(Presigner):
    def _normalize_url_path(self, path):
        return path

    def payload(self, request):
        return botocore.auth.UNSIGNED_PAYLOAD


def signer(case, plain, s3):
    cls = watched(s3 if case["scope"][1] == "s3" else plain)
    credentials = Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", case.get("token"))
    return cls(credentials, case["scope"][1], case["scope"][0])


class S3(botocore.auth.S3SigV4Auth):
    """Keeps a payload hash that is there, as the documents say; botocore sets its own."""

    def _modify_request_before_signing(self, request):
        given = request.headers["X-Amz-Content-SHA256"]
        super()._modify_request_before_signing(request)
        if given:
            del request.headers["X-Amz-Content-SHA256"]
            request.headers["X-Amz-Content-SHA256"] = given


botocore.auth.datetime = FakeDatetime
out = {}
for case in json.load(open(sys.argv[1])):
    Moment.now_is = datetime.datetime.strptime(case["time"][:19], "%Y-%m-%dT%H:%M:%S")
    plain = signer(case, botocore.auth.SigV4Auth, S3)
    canonical = plain.canonical_request(request(case))
    signed = request(case)
    plain.add_auth(signed)
    # botocore does not sign a form's content type in a URL.
    presigned = request(case, drop=("x-amz-date", "content-type"))
    presigner = signer(case, Presigner, S3Presigner)
    presigner._expires = 900
    presigner.add_auth(presigned)
    out[case["name"]] = {
        "canonicalRequest": canonical,
        "signedCanonicalRequest": plain.canonical,
        "stringToSign": plain.to_sign,
        "authorization": signed.headers["Authorization"],
        "presignedCanonicalRequest": presigner.canonical,
        "presignedSignature": presigned.url.rpartition("X-Amz-Signature=")[2],
    }
print(json.dumps(out, indent=2, ensure_ascii=False))
