// Verifies a checkpoint of a log, or the checkpoints and the signature of an export, with golang.org/x/mod/sumdb/note.
// Shares no code with the program or with its verifier.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

func main() {
	if len(os.Args) != 3 {
		fail("usage: notes FILE KEYS, where FILE is a checkpoint or an export and KEYS has a verifier key on each line")
	}
	file, err := os.ReadFile(os.Args[1])
	check(err)
	keys, err := os.ReadFile(os.Args[2])
	check(err)
	var verifiers []note.Verifier
	for _, line := range strings.Fields(string(keys)) {
		verifier, err := note.NewVerifier(line)
		check(err)
		verifiers = append(verifiers, verifier)
	}
	known := note.VerifierList(verifiers...)
	if !bytes.HasPrefix(file, []byte("\x89INKAN\n\x01")) {
		open("checkpoint", file, known)
		return
	}
	export(file, known)
}

// An export: every checkpoint in it, and the note at its end with the hash that it signs.
func export(file []byte, known note.Verifiers) {
	for at := 8; at < len(file); {
		if len(file)-at < 9 || string(file[at:at+4]) != "\xffIKF" {
			fail(fmt.Sprintf("no frame at byte %d", at))
		}
		length := int(binary.BigEndian.Uint32(file[at+5 : at+9]))
		if length > len(file)-at-9 {
			fail("the file is cut off")
		}
		body := file[at+9 : at+9+length]
		switch file[at+4] {
		case 'C':
			open("checkpoint in the export", body, known)
		case 'N':
			text := open("signature of the export", body, known)
			hash := sha256.Sum256(file[:at])
			if !strings.Contains(text, "\nfile "+base64.StdEncoding.EncodeToString(hash[:])+"\n") {
				fail("the file is not the one that was signed")
			}
			fmt.Printf("ok: %d bytes have the SHA-256 that was signed\n", at)
		}
		at += 9 + length
	}
}

func open(what string, signed []byte, known note.Verifiers) string {
	opened, err := note.Open(signed, known)
	check(err)
	for _, signature := range opened.Sigs {
		fmt.Printf("ok: %s, signed by %s+%08x\n", what, signature.Name, signature.Hash)
	}
	fmt.Print("    ", strings.ReplaceAll(strings.TrimSuffix(opened.Text, "\n"), "\n", "\n    "), "\n")
	return opened.Text
}

func check(err error) {
	if err != nil {
		fail(err.Error())
	}
}

func fail(why string) {
	fmt.Fprintln(os.Stderr, "FAILED:", why)
	os.Exit(1)
}
