#!/bin/sh
# kpu2015.sh FILE FOLDER: makes a data package of the KPU's table of Pilkada 2015, and names what the package cannot hold.
set -eu
mkdir -p "$2"
printf '%s\n' election,name,kind,voting_date 'P15G,Pemilihan gubernur 2015,pilkada,2015-12-09' \
    'P15B,Pemilihan bupati dan wali kota 2015,pilkada,2015-12-09' > "$2/elections.csv"
awk -F, -v OFS=, -v out="$2/turnout.csv" '
NR == 1 { print "election,region,registered_voters,voters,valid_votes,invalid_votes,registered_female,voters_female" > out; next }
$3 + $5 != $7 { print "baris " NR ", " $2 ": pemilih L + P = " $3 + $5 ", jumlahnya " $7; sums++ }
$7 == 0 { print "baris " NR ", " $2 ": tidak ada pemilih"; zeros++ }
{ print length($1) == 2 ? "P15G" : "P15B", $1, $7, $8, $11, $12, $5, $6 > out }
END { print sums + 0 " baris L + P bukan jumlahnya, " zeros + 0 " tanpa pemilih" }' "$1"
