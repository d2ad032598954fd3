# Adds up the line coverage of the Cobertura files of several test projects. A line is covered if any of them ran it.
# Prints one line for each project in src.

match($0, /filename="[^"]*"/) {
    file = substr($0, RSTART + 10, RLENGTH - 11)
    gsub(/\\/, "/", file)
}

/<line / && match(file, /\/src\/[^\/]+\//) {
    project = substr(file, RSTART + 5, RLENGTH - 6)
    match($0, /number="[0-9]+"/)
    line = file ":" substr($0, RSTART + 8, RLENGTH - 9)
    if (!(line in seen)) {
        seen[line] = 1
        lines[project]++
    }

    if ($0 !~ /hits="0"/ && !(line in hit)) {
        hit[line] = 1
        covered[project]++
    }
}

END {
    for (project in lines) {
        printf "%-22s %5.1f %% of %d lines\n", project, 100 * covered[project] / lines[project], lines[project] | "sort"
    }
}
