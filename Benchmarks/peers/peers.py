"""The three questions of the comparison, each asked of one tool: peers.py TOOL QUESTION FOLDER OUTPUT

Every tool gets its best form: a typed schema, all cores, only the columns that the question needs. The answer is a CSV
file with the same columns for all tools, sorted by its keys, so that answers can be compared.
"""

import pathlib
import subprocess
import sys


def duckdb(question, folder, output):
    import duckdb
    connection = duckdb.connect()

    def read(name, **types):
        columns = ", ".join(f"'{column}': '{kind}'" for column, kind in types.items())
        return f"read_csv('{folder}/{name}.csv', header = true, delim = ',', columns = {{{columns}}})"

    attendance = read("attendance", event_id="VARCHAR", agency="VARCHAR", sector="VARCHAR", region="VARCHAR",
                      invited="INTEGER", attended="INTEGER", attended_female="INTEGER", represented="BOOLEAN")
    events = read("events", event_id="VARCHAR", date="DATE", kind="VARCHAR", title="VARCHAR", organizer="VARCHAR",
                  level="VARCHAR", region="VARCHAR")
    cases = read("cases", case_id="VARCHAR", region="VARCHAR", source="VARCHAR", reported_on="DATE",
                 registered_on="DATE", decided_on="DATE", decision="VARCHAR", categories="VARCHAR", channel="VARCHAR")
    subjects = read("subjects", case_id="VARCHAR", subject_no="VARCHAR", agency="VARCHAR", sector="VARCHAR")
    turnout = read("turnout", election="VARCHAR", region="VARCHAR", station="VARCHAR", registered_voters="INTEGER",
                   voters="INTEGER", valid_votes="INTEGER", invalid_votes="INTEGER")
    queries = {
        "a": f"""
            SELECT left(a.region, 2) AS province_code, a.region AS kabupaten_code, a.agency,
                   strftime(e.date, '%Y-%m') AS month, sum(attended) AS attendance, count(*) AS delegations
            FROM {attendance} a JOIN {events} e USING (event_id) GROUP BY ALL ORDER BY ALL""",
        "b": f"""
            WITH grouped AS (
                SELECT DISTINCT c.case_id, c.region, s.sector, unnest(string_split(c.categories, ';')) AS category,
                       c.decision, c.decided_on - c.reported_on AS days
                FROM {cases} c JOIN {subjects} s USING (case_id))
            SELECT region AS kabupaten_code, sector, category, count(*) AS cases,
                   count(*) FILTER (decision = 'pelanggaran') AS proven, median(days) AS median_days_to_decision
            FROM grouped GROUP BY ALL ORDER BY region, sector, category""",
        "c": f"""
            SELECT region AS kabupaten_code, election, sum(voters) / sum(registered_voters) AS turnout
            FROM {turnout} GROUP BY ALL ORDER BY ALL""",
    }
    connection.execute(f"COPY ({queries[question]}) TO '{output}' (HEADER)")


def polars(question, folder, output):
    import polars as pl

    def scan(name, **types):
        kinds = {"text": pl.String, "number": pl.Int32, "date": pl.Date, "boolean": pl.Boolean}
        return pl.scan_csv(f"{folder}/{name}.csv", schema={column: kinds[kind] for column, kind in types.items()})

    if question == "a":
        attendance = scan("attendance", event_id="text", agency="text", sector="text", region="text",
                          invited="number", attended="number", attended_female="number", represented="boolean")
        events = scan("events", event_id="text", date="date", kind="text", title="text", organizer="text",
                      level="text", region="text")
        answer = (attendance.select("event_id", "agency", "region", "attended")
                  .join(events.select("event_id", pl.col("date").dt.strftime("%Y-%m").alias("month")), on="event_id")
                  .group_by("region", "agency", "month")
                  .agg(pl.col("attended").sum().alias("attendance"), pl.len().alias("delegations"))
                  .select(pl.col("region").str.head(2).alias("province_code"),
                          pl.col("region").alias("kabupaten_code"), "agency", "month", "attendance", "delegations")
                  .sort("province_code", "kabupaten_code", "agency", "month"))
    elif question == "b":
        cases = scan("cases", case_id="text", region="text", source="text", reported_on="date", registered_on="date",
                     decided_on="date", decision="text", categories="text", channel="text")
        subjects = scan("subjects", case_id="text", subject_no="text", agency="text", sector="text")
        days = (pl.col("decided_on") - pl.col("reported_on")).dt.total_days()
        answer = (subjects.select("case_id", "sector").unique()
                  .join(cases.select("case_id", "region", "decision", days.alias("days"),
                                     pl.col("categories").str.split(";").alias("category")), on="case_id")
                  .explode("category").group_by("region", "sector", "category")
                  .agg(pl.len().alias("cases"), (pl.col("decision") == "pelanggaran").sum().alias("proven"),
                       pl.col("days").median().alias("median_days_to_decision"))
                  .rename({"region": "kabupaten_code"}).sort("kabupaten_code", "sector", "category"))
    else:
        turnout = scan("turnout", election="text", region="text", station="text", registered_voters="number",
                       voters="number", valid_votes="number", invalid_votes="number")
        answer = (turnout.group_by("region", "election")
                  .agg((pl.col("voters").sum() / pl.col("registered_voters").sum()).alias("turnout"))
                  .rename({"region": "kabupaten_code"}).sort("kabupaten_code", "election"))
    answer.collect(engine="streaming").write_csv(output)


def pandas(question, folder, output):
    import pandas as pd

    def read(name, columns, types, dates=()):
        return pd.read_csv(f"{folder}/{name}.csv", usecols=columns, dtype=types, parse_dates=list(dates),
                           engine="pyarrow")

    if question == "a":
        attendance = read("attendance", ["event_id", "agency", "region", "attended"],
                          {"event_id": str, "agency": str, "region": str, "attended": "float64"})
        events = read("events", ["event_id", "date"], {"event_id": str}, ["date"])
        events["month"] = events["date"].dt.strftime("%Y-%m")
        joined = attendance.merge(events[["event_id", "month"]], on="event_id")
        answer = joined.groupby(["region", "agency", "month"]).agg(
            attendance=("attended", "sum"), delegations=("event_id", "size")).reset_index()
        answer.insert(0, "province_code", answer["region"].str[:2])
        answer = answer.rename(columns={"region": "kabupaten_code"})
        keys = ["province_code", "kabupaten_code", "agency", "month"]
    elif question == "b":
        cases = read("cases", ["case_id", "region", "reported_on", "decided_on", "decision", "categories"],
                     {"case_id": str, "region": str}, ["reported_on", "decided_on"])
        subjects = read("subjects", ["case_id", "sector"], {"case_id": str}).drop_duplicates()
        cases["days"] = (cases["decided_on"] - cases["reported_on"]).dt.days
        cases["proven"] = cases["decision"] == "pelanggaran"
        cases["category"] = cases["categories"].str.split(";")
        joined = subjects.merge(cases[["case_id", "region", "proven", "days", "category"]], on="case_id")
        answer = joined.explode("category").groupby(["region", "sector", "category"]).agg(
            cases=("case_id", "size"), proven=("proven", "sum"), median_days_to_decision=("days", "median"))
        answer = answer.reset_index().rename(columns={"region": "kabupaten_code"})
        keys = ["kabupaten_code", "sector", "category"]
    else:
        turnout = read("turnout", ["election", "region", "registered_voters", "voters"], {"region": str})
        sums = turnout.groupby(["region", "election"])[["registered_voters", "voters"]].sum().reset_index()
        sums["turnout"] = sums["voters"] / sums["registered_voters"]
        answer = sums.rename(columns={"region": "kabupaten_code"})[["kabupaten_code", "election", "turnout"]]
        keys = ["kabupaten_code", "election"]
    answer.sort_values(keys).to_csv(output, index=False)


def miller(question, folder, output):
    verbs = {
        "a": ["join", "-u", "-j", "event_id", "-f", f"{folder}/events.csv", "--lp", "event_",
              "then", "put", "-q", """
                  key = $region . "," . $agency . "," . sub($event_date, "-..$", "");
                  @attendance[key] += $attended == "" ? 0 : $attended;
                  @delegations[key] += 1;
                  end { emitp (@attendance, @delegations), "key" }"""],
        "c": ["stats1", "-a", "sum", "-f", "voters,registered_voters", "-g", "region,election",
              "then", "put", "$turnout = $voters_sum / $registered_voters_sum",
              "then", "cut", "-o", "-f", "region,election,turnout"],
    }
    name = {"a": "attendance", "c": "turnout"}[question]
    with open(output, "wb") as file:
        subprocess.run(["mlr", "--icsv", "--ocsv", *verbs[question], f"{folder}/{name}.csv"], check=True, stdout=file)


if __name__ == "__main__":
    tool, question, folder, output = sys.argv[1:]
    {"duckdb": duckdb, "polars": polars, "pandas": pandas, "miller": miller}[tool](question, pathlib.Path(folder), output)
