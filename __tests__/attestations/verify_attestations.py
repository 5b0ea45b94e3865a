"""Judges attestations with the real packages, without the network; JSON in, JSON out."""

import json
import sys

from pypi_attestations import Attestation, Distribution, GitHubPublisher
from pypi_attestations._impl import AttestationType
from pydantic import TypeAdapter
from sigstore.dsse import DigestSet, StatementBuilder, Subject
from sigstore.models import TrustedRoot
from sigstore.verify import Verifier
from sigstore_models.trustroot.v1 import TrustedRoot as InnerTrustedRoot

given = json.load(sys.stdin)
verifier = Verifier(trusted_root=TrustedRoot(InnerTrustedRoot.from_json(json.dumps(given["trustedRoot"]))))
# What `Attestation.verify` takes for the public services.
Verifier.production = classmethod(lambda _cls, *, offline=False: verifier)
publisher = GitHubPublisher(
    repository=given["repository"], workflow=given["workflow"], environment=None
)


def statement(name, sha256):
    subject = Subject(name=name, digest=DigestSet(root={"sha256": sha256}))
    builder = StatementBuilder().subjects([subject])
    return builder.predicate_type(AttestationType.PYPI_PUBLISH_V1).build()


def judge(name, sha256, text):
    try:
        [attestation] = TypeAdapter(list[Attestation]).validate_json(text)
    except ValueError as error:
        return {"malformed": str(error)}
    try:
        distribution = Distribution(name=name, digest=sha256)
        predicate, _ = attestation.verify(publisher, distribution, offline=True)
    except Exception as error:
        return {"refused": str(error)}
    again = Attestation.from_bundle(attestation.to_bundle())
    return {
        "predicate": predicate,
        "sameStatement": statement(name, sha256)._contents == attestation.envelope.statement,
        "again": json.loads(again.model_dump_json()),
    }


json.dump([judge(**upload) for upload in given["uploads"]], sys.stdout)
