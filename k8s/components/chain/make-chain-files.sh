#!/bin/sh
# What a FISCO BCOS 3 group of four nodes begins with, as its own build_chain.sh makes it: an authority, a certificate for each
# node and one for the clients (RSA 2048), an account for each node (secp256k1), and a genesis that names the four. Writes into
# the folder $1, which must be empty, and a kustomization that turns the files into two Secrets.
set -eu
umask 077
cd "$1"
days=3650

cat >openssl.cnf <<'CNF'
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[party]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
CNF

openssl genrsa -out ca.key 2048
openssl req -new -x509 -sha256 -days $days -config openssl.cnf -extensions authority \
    -subj "/CN=FISCO-BCOS/O=FISCO-BCOS/OU=chain" -key ca.key -out ca.crt

# $1: folder and name of the files, $2: organisational unit
certify() {
    openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$1.key"
    openssl req -new -sha256 -config openssl.cnf -subj "/CN=FISCO-BCOS/O=fisco-bcos/OU=$2" -key "$1.key" -out "$1.csr"
    openssl x509 -req -sha256 -days $days -CA ca.crt -CAkey ca.key -CAcreateserial \
        -extfile openssl.cnf -extensions party -in "$1.csr" -out "$1.crt"
    rm "$1.csr"
}

certify sdk sdk
members=
for i in 0 1 2 3; do
    certify "ssl-$i" agency
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:secp256k1 -pkeyopt ec_param_enc:named_curve -out "node-$i.pem"
    # A node's id is its public key: the last 64 bytes of its DER form.
    id=$(openssl pkey -in "node-$i.pem" -pubout -outform DER | tail -c 64 | od -An -v -tx1 | tr -d ' \n')
    members="$members    node.$i=$id: 1
"
done

cat >config.genesis <<GENESIS
[chain]
    sm_crypto=false
    group_id=group0
    chain_id=chain0
[consensus]
    consensus_type=pbft
    block_tx_count_limit=1000
    consensus_timeout=3000
    leader_period=1
$members[version]
    compatibility_version=3.12.0
[tx]
    gas_limit=3000000000
[executor]
    is_wasm=false
    is_auth_check=false
    auth_admin_account=
    is_serial_execute=true
GENESIS

rm ca.key openssl.cnf ca.srl # nobody else joins with this authority: a consortium's own chain is an outside chain
cat >kustomization.yaml <<KUSTOMIZATION
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
generatorOptions:
  disableNameSuffixHash: true
  immutable: true
secretGenerator:
  - name: chain-client
    files: [ca.crt, sdk.crt, sdk.key]
  - name: chain-nodes
    files:
      - ca.crt
      - config.genesis
      - ssl-0.crt
      - ssl-0.key
      - node-0.pem
      - ssl-1.crt
      - ssl-1.key
      - node-1.pem
      - ssl-2.crt
      - ssl-2.key
      - node-2.pem
      - ssl-3.crt
      - ssl-3.key
      - node-3.pem
KUSTOMIZATION
