# Prints the name of each failed test in result files of dotnet test (trx) and Pester (NUnit), and the first lines of its error.
function attribute(name,    value) {
    value = $0
    return sub(".* " name "=\"", "", value) && sub("\".*", "", value) ? decoded(value) : ""
}

function decoded(text) {
    gsub(/&lt;/, "<", text)
    gsub(/&gt;/, ">", text)
    gsub(/&quot;/, "\"", text)
    gsub(/&#xD;/, "", text)
    gsub(/&amp;/, "\\&", text)
    return text
}

/<UnitTestResult .*outcome="(Failed|Error|Timeout|Aborted)"/ { print attribute("testName"); failed = 1; lines = 0 }
/<test-case .* result="(Failure|Error)"/ { print "Pester: " attribute("name"); failed = 1; lines = 0 }
failed && /<[Mm]essage>/ { inside = 1; message = ""; sub(/.*<[Mm]essage>/, "") }
inside {
    ended = sub(/<\/[Mm]essage>.*/, "")
    if (lines++ < 10) {
        message = message "    " substr(decoded($0), 1, 300) "\n"
    }
    if (ended) {
        printf "%s", shown[message]++ ? "    (as above)\n" : message
        inside = failed = 0
    }
}
