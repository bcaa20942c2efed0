/// The definitions of `reports/`, so that the program needs no file beside it. Written by `make definitions`.
enum BuiltInDefinitions {
    /// By name, in the order of their names.
    static let sources: [(name: String, text: String)] = [
        (
            "bkd",
            #"""
            # The export for the regional civil-service agency: the only document with names and NIP.
            name: bkd
            title:
              id: "Terlapor ASN dalam perkara yang diteruskan: {{region}}, sampai {{as_of}}"
              en: "Civil servants in forwarded cases: {{region}}, up to {{as_of}}"
            description:
              id: Ekspor untuk BKD/BKPSDM dengan nama dan NIP serta kolom isian sanksi; rahasia.
              en: Export for the civil-service agency with names and NIP, and columns for its answer; confidential.
            forms: [xlsx, csv]

            parts:
              - heading: {id: Daftar terlapor, en: List of subjects}
                sheet: {id: Daftar, en: List}
                content:
                  - text:
                      id: >-
                        Rahasia: memuat data pribadi (UU 27/2022). Isi hanya kolom tindak lanjut di sebelah kanan, lalu kirim kembali.
                      en: >-
                        Confidential: personal data (UU 27/2022). Fill in the columns of the follow-up on the right alone, and send
                        it back.
                  - records:
                      id: terlapor
                      title: {id: Terlapor ASN, en: Civil servants}
                      from: subjects
                      dated: forwarded_on
                      over: all
                      where:
                        sector: [asn]
                        decision: [pelanggaran]
                      order: [agency, case_id, subject_no]
                      columns:
                        - {number: true, label: {id: "No.", en: "No."}}
                        # Whose row it is comes first: these columns are repeated beside the cells to fill in.
                        - field: name
                        - field: nip
                        - field: case_id
                        - field: source
                        - field: position
                        - field: agency
                        - field: region
                        - {region_name: region, label: {id: Nama wilayah, en: Name of the region}}
                        - field: violations
                        - {violation_texts: true, label: {id: Uraian pelanggaran, en: Wording of the violations}}
                        - field: categories
                        - field: decided_on
                        - field: forwarded_on
                        - field: forwarded_to
                        - field: recommendation
                        - field: sanction
                        - field: sanctioned_on
                        - days_waiting: forwarded_on
                          until: sanctioned_on
                          label: {id: Hari menunggu, en: Days pending}
                        - {input: answer_sanction, choices: sanction, label: {id: "Isian: sanksi", en: "Answer: sanction"}}
                        - {input: decree_number, kind: text, known: decree_number, label: {id: "Isian: nomor SK", en: "Answer: decree number"}}
                        - {input: decree_date, kind: date, known: decree_date, label: {id: "Isian: tanggal SK", en: "Answer: decree date"}}
                        - {input: remark, kind: text, known: agency_remark, label: {id: "Isian: keterangan", en: "Answer: remark"}}
                      empty:
                        id: Tidak ada terlapor ASN dalam perkara yang diputus pelanggaran dan diteruskan sampai tanggal acuan.
                        en: No civil servant in a case decided to be a violation and forwarded by the cut-off day.
              - heading: {id: Ringkasan menurut instansi, en: Summary by agency}
                sheet: {id: Ringkasan, en: Summary}
                content:
                  - tally:
                      id: ringkasan_instansi
                      title: {id: Terlapor menurut instansi, en: Subjects by agency}
                      records: terlapor
                      by: agency
                      columns:
                        - {id: subjects, count: records, label: {id: Terlapor, en: Subjects}}
                        - {id: cases, distinct: case_id, label: {id: Perkara, en: Cases}}
                        - {id: answered, filled: sanctioned_on, label: {id: Sudah ada sanksi, en: Answered}}
                        - {id: pending, blank: sanctioned_on, label: {id: Menunggu, en: Pending}}
                      empty:
                        id: Tidak ada terlapor.
                        en: No subject.

            """#
        ),
        (
            "bulanan",
            #"""
            # The monthly report to Bawaslu provinsi: what happened in a region in a month, against the month before and since
            # January, with what is missing and where every figure comes from.
            name: bulanan
            title:
              id: "Laporan bulanan pengawasan: {{region}}, {{month}}"
              en: "Monthly report of oversight: {{region}}, {{month}}"
            description:
              id: "Laporan bulanan kepada Bawaslu provinsi: nasional, satu provinsi, atau satu kabupaten/kota."
              en: "Monthly report to Bawaslu provinsi: national, one province or one kabupaten/kota."
            forms: [xlsx, csv, txt]

            queries:
              # What the sentences of the summary say.
              ringkas:
                measures:
                  [events, mou_events, declaration_events, delegations, agencies, attendance, attendance_female, unrecorded, cases,
                   reports, findings, decided_cases, proven, unproven, stopped, open_cases, sanctioned, pending_subjects,
                   oversight_participants, oversight_rate, turnout]
                compare: true
              utama:
                measures:
                  [events, attendance, attendance_rate, cases, decided_cases, proven_rate, median_days_to_decision, open_cases,
                   oversight_participants]
                compare: true
                test: true

              kegiatan_jenis: {measures: [events], by: [event_kind], compare: true, totals: true}
              kegiatan_tingkat: {measures: [events], by: [level], compare: true, totals: true}
              komitmen: {measures: [events], by: [commitment], compare: true, totals: true}
              kegiatan_wilayah: {measures: [events, mou_events, declaration_events], by: [$area], compare: true, totals: true}

              kehadiran:
                measures: [delegations, agencies, invited, attendance, attendance_female, attendance_rate, represented, unrecorded]
                compare: true
              kehadiran_kelompok:
                measures: [attendance, delegations, invited, attendance_female, represented, unrecorded]
                by: [sector]
                compare: true
                totals: true
              kehadiran_wilayah:
                measures: [attendance, delegations, invited, attendance_female, represented, unrecorded]
                by: [$area]
                compare: true
                totals: true
              kehadiran_instansi:
                measures: [attendance, delegations, invited, attendance_female, represented, unrecorded]
                by: [agency]
                compare: true
                sort: [-attendance, -attendance.year]
                totals: true

              terlapor:
                measures:
                  [subjects, proven_subjects, sanctioned, pending_subjects, report_share, proven_rate, median_days_to_decision]
                compare: true
              perkara_wilayah:
                measures:
                  [cases, reports, findings, registered_cases, rejected_cases, decided_cases, proven, forwarded_cases, open_cases,
                   median_days_to_decision]
                by: [$area]
                compare: true
                totals: true
              perkara_instansi:
                {measures: [cases, proven, open_cases], by: [agency], compare: true, sort: [-cases, -cases.year], totals: true}
              perkara_kelompok:
                {measures: [cases, proven, open_cases], by: [sector], compare: true, sort: [-cases, -cases.year], totals: true}
              perkara_kategori:
                {measures: [cases, proven, open_cases], by: [category], compare: true, sort: [-cases, -cases.year], totals: true}
              perkara_pelanggaran:
                {measures: [cases, proven, open_cases], by: [violation], compare: true, sort: [-cases, -cases.year], totals: true}
              perkara_saluran:
                {measures: [cases, proven, open_cases], by: [channel], compare: true, sort: [-cases, -cases.year], totals: true}

              partisipasi:
                measures:
                  [registered_voters, voters, turnout, oversight_participants, oversight_rate, reports, public_report_rate]
                by: [$voting_area]
                compare: true
                totals: true

            parts:
              - heading: {id: 1. Ringkasan, en: 1. Summary}
                sheet: {id: Ringkasan, en: Summary}
                content:
                  - text:
                      id: >-
                        {{#not_begun}}Tanggal acuan laporan ini, {{as_of}}, mendahului {{month}}: tentang bulan ini belum ada yang
                        diketahui.{{/not_begun}}{{^not_begun}}Bulan ini baru dihitung sampai tanggal acuan, {{as_of}}, sehingga
                        belum sebanding dengan bulan lalu yang utuh.{{/not_begun}}
                      en: >-
                        {{#not_begun}}The cut-off day of this report, {{as_of}}, comes before {{month}}: nothing is known of the
                        month yet.{{/not_begun}}{{^not_begun}}This month is counted up to the cut-off day only, {{as_of}}, and does
                        not yet compare with a whole month.{{/not_begun}}
                    when: cut_short
                  - text:
                      id: >-
                        {{#ringkas.events}}Pada {{month}} tercatat {{ringkas.events}} kegiatan di {{region}},
                        {{ringkas.events.change.words}}; sejak Januari {{ringkas.events.year}} kegiatan.
                        {{#ringkas.mou_events}}Di antaranya bulan ini {{ringkas.mou_events}} menghasilkan nota
                        kesepahaman{{#ringkas.declaration_events}} dan {{ringkas.declaration_events}}
                        deklarasi{{/ringkas.declaration_events}}.{{/ringkas.mou_events}}
                        {{^ringkas.mou_events}}{{#ringkas.declaration_events}}Di antaranya bulan ini
                        {{ringkas.declaration_events}} menghasilkan
                        deklarasi.{{/ringkas.declaration_events}}{{/ringkas.mou_events}}{{/ringkas.events}}
                        {{^ringkas.events}}Tidak ada kegiatan yang tercatat di {{region}} pada
                        {{month}}{{#ringkas.events.previous}} (bulan lalu
                        {{ringkas.events.previous}}){{/ringkas.events.previous}}.{{/ringkas.events}}
                      en: >-
                        {{#ringkas.events}}In {{month}}, {{ringkas.events}} {{#ringkas.events.one}}event
                        is{{/ringkas.events.one}}{{^ringkas.events.one}}events are{{/ringkas.events.one}} recorded in {{region}},
                        {{ringkas.events.change.words}}; {{ringkas.events.year}} since January.
                        {{#ringkas.mou_events}}This month {{ringkas.mou_events}} of them led to a memorandum of
                        understanding{{#ringkas.declaration_events}} and {{ringkas.declaration_events}} to a
                        declaration{{/ringkas.declaration_events}}.{{/ringkas.mou_events}}
                        {{^ringkas.mou_events}}{{#ringkas.declaration_events}}This month {{ringkas.declaration_events}} of them led
                        to a declaration.{{/ringkas.declaration_events}}{{/ringkas.mou_events}}{{/ringkas.events}}
                        {{^ringkas.events}}No event is recorded in {{region}} in {{month}}{{#ringkas.events.previous}} (the month
                        before {{ringkas.events.previous}}){{/ringkas.events.previous}}.{{/ringkas.events}}
                    unless: [not_begun, missing.events]
                  - text: {id: "{{missing.events}}", en: "{{missing.events}}"}
                    when: missing.events
                    unless: not_begun
                  - text:
                      id: >-
                        {{^ringkas.delegations}}Tidak ada delegasi yang tercatat bulan ini{{#ringkas.delegations.previous}} (bulan
                        lalu {{ringkas.delegations.previous}}){{/ringkas.delegations.previous}}.{{/ringkas.delegations}}
                        {{#ringkas.delegations}}Tercatat {{ringkas.delegations}} delegasi dari {{ringkas.agencies}}
                        instansi{{#ringkas.attendance.unknown}}, tanpa satu pun jumlah hadir.{{/ringkas.attendance.unknown}}
                        {{#ringkas.attendance.known}}dengan {{ringkas.attendance}} orang hadir,
                        {{ringkas.attendance.change.words}}; {{#ringkas.attendance_female.known}}yang tercatat perempuan
                        {{ringkas.attendance_female}} orang{{/ringkas.attendance_female.known}}{{#ringkas.attendance_female.unknown}}berapa
                        yang perempuan tidak dicatat{{/ringkas.attendance_female.unknown}}.
                        {{#ringkas.unrecorded}}Jumlah hadir {{ringkas.unrecorded}} delegasi tidak dicatat, sehingga angka itu belum
                        lengkap.{{/ringkas.unrecorded}}{{/ringkas.attendance.known}}{{/ringkas.delegations}}
                      en: >-
                        {{^ringkas.delegations}}No delegation is recorded this month{{#ringkas.delegations.previous}} (the month
                        before {{ringkas.delegations.previous}}){{/ringkas.delegations.previous}}.{{/ringkas.delegations}}
                        {{#ringkas.delegations}}{{ringkas.delegations}}
                        delegation{{^ringkas.delegations.one}}s{{/ringkas.delegations.one}} of {{ringkas.agencies}}
                        {{#ringkas.agencies.one}}agency{{/ringkas.agencies.one}}{{^ringkas.agencies.one}}agencies{{/ringkas.agencies.one}}
                        {{#ringkas.delegations.one}}is{{/ringkas.delegations.one}}{{^ringkas.delegations.one}}are{{/ringkas.delegations.one}}
                        recorded{{#ringkas.attendance.unknown}}, none with a head count.{{/ringkas.attendance.unknown}}
                        {{#ringkas.attendance.known}}with {{ringkas.attendance}}
                        {{#ringkas.attendance.one}}person{{/ringkas.attendance.one}}{{^ringkas.attendance.one}}people{{/ringkas.attendance.one}}
                        attending, {{ringkas.attendance.change.words}}; {{#ringkas.attendance_female.known}}{{ringkas.attendance_female}}
                        {{#ringkas.attendance_female.one}}is{{/ringkas.attendance_female.one}}{{^ringkas.attendance_female.one}}are{{/ringkas.attendance_female.one}}
                        recorded as women{{/ringkas.attendance_female.known}}{{#ringkas.attendance_female.unknown}}how many are
                        women is not recorded{{/ringkas.attendance_female.unknown}}. {{#ringkas.unrecorded}}The head count of
                        {{ringkas.unrecorded}} delegation{{^ringkas.unrecorded.one}}s{{/ringkas.unrecorded.one}} is not recorded, so
                        that figure is not complete.{{/ringkas.unrecorded}}{{/ringkas.attendance.known}}{{/ringkas.delegations}}
                    unless: [not_begun, missing.attendance]
                  - text: {id: "{{missing.attendance}}", en: "{{missing.attendance}}"}
                    when: missing.attendance
                    unless: not_begun
                  - text:
                      id: >-
                        {{#ringkas.cases}}Tercatat {{ringkas.cases}} perkara masuk ({{ringkas.reports}} laporan,
                        {{ringkas.findings}} temuan), {{ringkas.cases.change.words}}.{{/ringkas.cases}}{{^ringkas.cases}}Tidak ada perkara
                        masuk{{#ringkas.cases.previous}} (bulan lalu
                        {{ringkas.cases.previous}}){{/ringkas.cases.previous}}.{{/ringkas.cases}}
                        {{#ringkas.decided_cases}}Sebanyak {{ringkas.decided_cases}} perkara
                        diputus: {{#ringkas.proven}}{{ringkas.proven}}
                        pelanggaran{{/ringkas.proven}}{{#ringkas.unproven}}{{#ringkas.proven}}, {{/ringkas.proven}}{{ringkas.unproven}}
                        bukan pelanggaran{{/ringkas.unproven}}{{#ringkas.stopped}}{{#ringkas.proven}}, {{/ringkas.proven}}{{^ringkas.proven}}{{#ringkas.unproven}}, {{/ringkas.unproven}}{{/ringkas.proven}}{{ringkas.stopped}}
                        dihentikan{{/ringkas.stopped}}.{{/ringkas.decided_cases}}{{^ringkas.decided_cases}}Tidak ada perkara
                        diputus.{{/ringkas.decided_cases}}
                        {{#cut_short}}Pada tanggal acuan{{/cut_short}}{{^cut_short}}Pada akhir bulan{{/cut_short}}
                        {{#ringkas.open_cases}}{{ringkas.open_cases}} perkara masih
                        proses{{/ringkas.open_cases}}{{^ringkas.open_cases}}tidak ada perkara yang masih
                        proses{{/ringkas.open_cases}}; pada awal bulan {{ringkas.open_cases.previous}}.
                      en: >-
                        {{#ringkas.cases}}{{ringkas.cases}} {{#ringkas.cases.one}}case
                        was{{/ringkas.cases.one}}{{^ringkas.cases.one}}cases were{{/ringkas.cases.one}} received ({{ringkas.reports}}
                        report{{^ringkas.reports.one}}s{{/ringkas.reports.one}}, {{ringkas.findings}}
                        finding{{^ringkas.findings.one}}s{{/ringkas.findings.one}}),
                        {{ringkas.cases.change.words}}.{{/ringkas.cases}}{{^ringkas.cases}}No case was
                        received{{#ringkas.cases.previous}} (the month before
                        {{ringkas.cases.previous}}){{/ringkas.cases.previous}}.{{/ringkas.cases}}
                        {{#ringkas.decided_cases}}{{ringkas.decided_cases}}
                        {{#ringkas.decided_cases.one}}was{{/ringkas.decided_cases.one}}{{^ringkas.decided_cases.one}}were{{/ringkas.decided_cases.one}}
                        decided: {{#ringkas.proven}}{{ringkas.proven}}
                        violation{{^ringkas.proven.one}}s{{/ringkas.proven.one}}{{/ringkas.proven}}{{#ringkas.unproven}}{{#ringkas.proven}}, {{/ringkas.proven}}{{ringkas.unproven}}
                        no violation{{/ringkas.unproven}}{{#ringkas.stopped}}{{#ringkas.proven}}, {{/ringkas.proven}}{{^ringkas.proven}}{{#ringkas.unproven}}, {{/ringkas.unproven}}{{/ringkas.proven}}{{ringkas.stopped}}
                        stopped{{/ringkas.stopped}}.{{/ringkas.decided_cases}}{{^ringkas.decided_cases}}None was
                        decided.{{/ringkas.decided_cases}}
                        {{#cut_short}}On the cut-off day{{/cut_short}}{{^cut_short}}At the end of the month{{/cut_short}}
                        {{#ringkas.open_cases}}{{ringkas.open_cases}}{{/ringkas.open_cases}}{{^ringkas.open_cases}}none{{/ringkas.open_cases}}
                        {{#ringkas.open_cases.one}}was{{/ringkas.open_cases.one}}{{^ringkas.open_cases.one}}were{{/ringkas.open_cases.one}}
                        open; at its start {{ringkas.open_cases.previous}}.
                    when: [ringkas.cases, ringkas.decided_cases, ringkas.open_cases, ringkas.open_cases.previous]
                    unless: not_begun
                  - text: {id: "{{missing.cases}}", en: "{{missing.cases}}"}
                    when: missing.cases
                    unless: not_begun
                  - text:
                      id: Tidak ada perkara yang masuk, diputus, atau masih proses pada bulan ini.
                      en: No case was received, decided or open this month.
                    unless:
                      - not_begun
                      - missing.cases
                      - ringkas.cases
                      - ringkas.decided_cases
                      - ringkas.open_cases
                      - ringkas.open_cases.previous
                  - text:
                      id: >-
                        {{#ringkas.sanctioned}}Sebanyak {{ringkas.sanctioned}} terlapor dijatuhi sanksi bulan
                        ini{{/ringkas.sanctioned}}{{^ringkas.sanctioned}}Tidak ada terlapor yang dijatuhi sanksi bulan
                        ini{{/ringkas.sanctioned}}{{#ringkas.pending_subjects}}; {{ringkas.pending_subjects}} terlapor yang
                        sudah diteruskan masih menunggu{{/ringkas.pending_subjects}}.
                      en: >-
                        {{#ringkas.sanctioned}}{{ringkas.sanctioned}} {{#ringkas.sanctioned.one}}subject
                        was{{/ringkas.sanctioned.one}}{{^ringkas.sanctioned.one}}subjects were{{/ringkas.sanctioned.one}} sanctioned
                        this month{{/ringkas.sanctioned}}{{^ringkas.sanctioned}}No subject was sanctioned this
                        month{{/ringkas.sanctioned}}{{#ringkas.pending_subjects}}; {{ringkas.pending_subjects}} who
                        {{#ringkas.pending_subjects.one}}was{{/ringkas.pending_subjects.one}}{{^ringkas.pending_subjects.one}}were{{/ringkas.pending_subjects.one}}
                        forwarded
                        {{#ringkas.pending_subjects.one}}is{{/ringkas.pending_subjects.one}}{{^ringkas.pending_subjects.one}}are{{/ringkas.pending_subjects.one}}
                        still waiting{{/ringkas.pending_subjects}}.
                    when: [ringkas.sanctioned, ringkas.pending_subjects]
                    unless: not_begun
                  - text: {id: "{{missing.subjects}}", en: "{{missing.subjects}}"}
                    when: missing.subjects
                    unless: not_begun
                  - text:
                      id: >-
                        {{#ringkas.oversight_participants.known}}Sebanyak {{ringkas.oversight_participants}} orang mengikuti
                        program pengawasan partisipatif,
                        {{ringkas.oversight_participants.change.words}}.{{/ringkas.oversight_participants.known}}{{#missing.oversight}}{{missing.oversight}}{{/missing.oversight}}{{^missing.oversight}}{{#ringkas.oversight_participants.unknown}}Tidak
                        ada catatan peserta pengawasan partisipatif bulan ini{{#ringkas.oversight_participants.previous}} (bulan
                        lalu
                        {{ringkas.oversight_participants.previous}}){{/ringkas.oversight_participants.previous}}.{{/ringkas.oversight_participants.unknown}}{{/missing.oversight}}
                        {{#ringkas.oversight_rate.year.known}}Sejak Januari pesertanya {{ringkas.oversight_rate.year}} per 1.000
                        pemilih terdaftar, termasuk pemilih di wilayah tanpa catatan dan tanpa wilayah yang pemilihnya tidak
                        diketahui.{{/ringkas.oversight_rate.year.known}}
                        {{#ringkas.turnout.known}}Partisipasi pemilih pada {{election.name}} sebesar {{ringkas.turnout}}, menurut
                        data yang ada.{{/ringkas.turnout.known}}{{#missing.turnout}}{{missing.turnout}}{{/missing.turnout}}{{^missing.turnout}}{{#ringkas.turnout.unknown}}{{#poor_coverage}}Partisipasi
                        pemilih tidak dicetak, karena angka pemilihnya hanya mencakup {{poor_coverage}}
                        TPS.{{/poor_coverage}}{{^poor_coverage}}Partisipasi pemilih tidak diketahui: tidak ada angka pemilih untuk
                        wilayah dan tanggal acuan ini.{{/poor_coverage}}{{/ringkas.turnout.unknown}}{{/missing.turnout}}
                      en: >-
                        {{#ringkas.oversight_participants.known}}{{ringkas.oversight_participants}}
                        {{#ringkas.oversight_participants.one}}person{{/ringkas.oversight_participants.one}}{{^ringkas.oversight_participants.one}}people{{/ringkas.oversight_participants.one}}
                        took part in programmes of oversight,
                        {{ringkas.oversight_participants.change.words}}.{{/ringkas.oversight_participants.known}}{{#missing.oversight}}{{missing.oversight}}{{/missing.oversight}}{{^missing.oversight}}{{#ringkas.oversight_participants.unknown}}No
                        participants of oversight are recorded this month{{#ringkas.oversight_participants.previous}} (the month
                        before
                        {{ringkas.oversight_participants.previous}}){{/ringkas.oversight_participants.previous}}.{{/ringkas.oversight_participants.unknown}}{{/missing.oversight}}
                        {{#ringkas.oversight_rate.year.known}}Since January that is {{ringkas.oversight_rate.year}} for every 1,000
                        registered voters, those of regions without records included and regions whose voters are not known left
                        out.{{/ringkas.oversight_rate.year.known}}
                        {{#ringkas.turnout.known}}Turnout in {{election.name}} was {{ringkas.turnout}}, as far as the data
                        go.{{/ringkas.turnout.known}}{{#missing.turnout}}{{missing.turnout}}{{/missing.turnout}}{{^missing.turnout}}{{#ringkas.turnout.unknown}}{{#poor_coverage}}Turnout is not shown, since the
                        figures of voters cover only {{poor_coverage}} of the polling
                        stations.{{/poor_coverage}}{{^poor_coverage}}Turnout is not known: there are no figures of voters for this
                        region and cut-off day.{{/poor_coverage}}{{/ringkas.turnout.unknown}}{{/missing.turnout}}
                    unless: not_begun
                  - text:
                      id: >-
                        {{#utama.changed.count}}Berubah lebih dari yang dapat dijelaskan oleh kebetulan, dibandingkan bulan lalu:
                        {{#utama.changed.rows}}{{name}} ({{#up}}naik{{/up}}{{#down}}turun{{/down}}){{^last()}},
                        {{/last()}}{{/utama.changed.rows}}.{{/utama.changed.count}}
                        {{^utama.changed.count}}Perubahan terhadap bulan lalu pada kegiatan, perkara, dan putusan masih bisa
                        terjadi secara kebetulan.{{/utama.changed.count}}
                      en: >-
                        {{#utama.changed.count}}Changed on the month before by more than chance explains:
                        {{#utama.changed.rows}}{{name}} ({{#up}}up{{/up}}{{#down}}down{{/down}}){{^last()}},
                        {{/last()}}{{/utama.changed.rows}}.{{/utama.changed.count}}
                        {{^utama.changed.count}}The changes on the month before in events, cases and decisions may well be
                        chance.{{/utama.changed.count}}
                    when: utama.tested
                    unless: not_begun
                  - text:
                      id: >-
                        {{#coverage.events.without}}Sebanyak {{coverage.events.without}} dari {{coverage.kabupaten}} kabupaten/kota
                        tidak punya catatan kegiatan bulan ini; tidak adanya catatan belum berarti tidak ada kegiatan (bagian
                        6).{{/coverage.events.without}}{{^coverage.events.without}}Semua {{coverage.kabupaten}} kabupaten/kota punya
                        catatan kegiatan bulan ini.{{/coverage.events.without}}
                      en: >-
                        {{#coverage.events.without}}{{coverage.events.without}} of {{coverage.kabupaten}} kabupaten/kota have no
                        record of events this month; no record does not yet mean no event (part
                        6).{{/coverage.events.without}}{{^coverage.events.without}}All {{coverage.kabupaten}} kabupaten/kota have a
                        record of events this month.{{/coverage.events.without}}
                    when: several_kabupaten
                    unless: [not_begun, missing.events]
                  - text: {id: "{{rejected_note}} (bagian 6)", en: "{{rejected_note}} (part 6)"}
                    when: rejected
                  - text: {id: "{{excluded_note}}", en: "{{excluded_note}}"}
                    when: excluded_note
                  - indicators: {id: ringkasan, title: {id: Angka utama, en: Main figures}, query: utama}
                  - table:
                      id: perubahan
                      title: {id: Perubahan yang berarti, en: Changes that mean something}
                      content: changes
                      query: utama

              - heading: {id: 2. Pencegahan, en: 2. Prevention}
                sheet: {id: Pencegahan, en: Prevention}
                content:
                  - table:
                      id: kegiatan_jenis
                      title: {id: Kegiatan menurut jenis, en: Events by kind}
                      query: kegiatan_jenis
                      empty: &tanpa_kegiatan
                        id: Tidak ada kegiatan yang tercatat sejak Januari.
                        en: No event is recorded since January.
                  - table:
                      id: kegiatan_tingkat
                      title: {id: Kegiatan menurut tingkat penyelenggara, en: Events by level}
                      query: kegiatan_tingkat
                      empty: *tanpa_kegiatan
                  - table:
                      id: komitmen
                      title: {id: Komitmen yang dihasilkan, en: Commitments made}
                      query: komitmen
                      columns:
                        - {is: commitment, blank: {id: Tanpa komitmen, en: Without a commitment}}
                        - {spans: events}
                      notes:
                        - id: Satu kegiatan dapat menghasilkan beberapa komitmen; jumlahnya dihitung dari kegiatan.
                          en: An event can lead to several commitments; the total counts events.
                      empty: *tanpa_kegiatan
                  - table:
                      id: kegiatan_wilayah
                      title: {id: "Kegiatan menurut {{area}}", en: "Events by {{area}}"}
                      query: kegiatan_wilayah
                      columns:
                        - {is: $area}
                        - {spans: events}
                        - {month: [mou_events, declaration_events]}
                        - {year: [mou_events, declaration_events], detail: true}
                      empty: *tanpa_kegiatan
                  - records:
                      id: daftar_kegiatan
                      title: {id: Daftar kegiatan bulan ini, en: The month's events}
                      sheet: {id: Daftar kegiatan, en: List of events}
                      from: events
                      dated: date
                      order: [date, event_id]
                      rows: 25
                      columns:
                        - {field: event_id, label: {id: Nomor, en: Id}, detail: true}
                        - {field: date, label: {id: Tanggal, en: Date}}
                        - {field: title, label: {id: Kegiatan, en: Event}}
                        - {field: kind, id: event_kind, label: {id: Jenis, en: Kind}, detail: true}
                        - {field: organizer, label: {id: Penyelenggara, en: Organiser}}
                        - {field: region, label: {id: Wilayah, en: Region}, detail: true}
                        - {field: commitments, label: {id: Komitmen, en: Commitments}, detail: true}
                        - {delegations: true, detail: true}
                        - {attendance: true, label: {id: Hadir, en: Attended}}
                      notes:
                        - {id: "“–”: jumlah hadir tidak dicatat.", en: "“–”: the head count is not recorded."}
                      empty:
                        id: "Tidak ada kegiatan yang tercatat pada {{month}}."
                        en: "No event is recorded in {{month}}."

              - heading: {id: 3. Kehadiran, en: 3. Attendance}
                sheet: {id: Kehadiran, en: Attendance}
                content:
                  - text:
                      id: >-
                        Yang dijumlahkan hanya delegasi yang jumlah hadirnya dicatat; “–” berarti tidak dicatat, bukan nol. Tingkat
                        kehadiran hanya dari delegasi yang diundang dan hadirnya sama-sama dicatat. Wilayah adalah wilayah delegasi,
                        bukan wilayah kegiatan.
                      en: >-
                        Only delegations with a recorded head count are added up; “–” means not recorded, not zero. The rate of
                        attendance is over delegations with both invited and attended. The region is that of the delegation, not of
                        the event.
                  - indicators: {id: kehadiran, title: {id: Kehadiran pada kegiatan, en: Attendance at events}, query: kehadiran}
                  - table:
                      id: kehadiran_kelompok
                      title: {id: Kehadiran menurut kelompok, en: Attendance by sector}
                      query: kehadiran_kelompok
                      columns:
                        - {is: sector}
                        - {spans: attendance}
                        - {month: [delegations, invited, attendance_female, represented, unrecorded]}
                        - {year: [delegations, invited, attendance_female, represented, unrecorded], detail: true}
                      empty: &tanpa_kehadiran
                        id: Tidak ada kehadiran yang tercatat sejak Januari.
                        en: No attendance is recorded since January.
                  - table:
                      id: kehadiran_wilayah
                      title: {id: "Kehadiran menurut {{area}} delegasi", en: "Attendance by {{area}} of the delegation"}
                      query: kehadiran_wilayah
                      columns:
                        - {is: $area}
                        - {spans: attendance, scale: bar}
                        - {month: [delegations, invited, attendance_female, represented, unrecorded]}
                        - {year: [delegations, invited, attendance_female, represented, unrecorded], detail: true}
                      empty: *tanpa_kehadiran
                  - table:
                      id: kehadiran_instansi
                      title:
                        id: Kehadiran menurut instansi, terbanyak lebih dahulu
                        en: Attendance by agency, largest first
                      sheet: {id: Kehadiran instansi, en: Attendance by agency}
                      query: kehadiran_instansi
                      rows: 25
                      rows_with: delegations
                      columns:
                        - {is: agency}
                        - {spans: attendance, scale: bar}
                        - {month: [delegations, invited, attendance_female, represented, unrecorded]}
                      empty: *tanpa_kehadiran

              - heading: {id: 4. Penanganan pelanggaran, en: 4. Handling of violations}
                sheet: {id: Penanganan pelanggaran, en: Handling of violations}
                content:
                  - text:
                      id: >-
                        Perkara, terlapor, dan kategori dihitung sendiri-sendiri: satu perkara dapat punya beberapa terlapor dan
                        beberapa kategori. “Masih proses” adalah keadaan {{#cut_short}}pada tanggal
                        acuan{{/cut_short}}{{^cut_short}}pada akhir bulan{{/cut_short}}.
                      en: >-
                        Cases, subjects and categories are counted apart: a case can have several subjects and several categories.
                        “Open” is the state {{#cut_short}}on the cut-off day{{/cut_short}}{{^cut_short}}at the end of the
                        month{{/cut_short}}.
                  - table: {id: perkara_alur, title: {id: Alur perkara, en: Flow of cases}, content: flow}
                  - indicators:
                      id: terlapor
                      title: {id: Terlapor dan lama penanganan, en: Subjects and time to decision}
                      query: terlapor
                  - table:
                      id: perkara_wilayah
                      title: {id: "Perkara menurut {{area}}", en: "Cases by {{area}}"}
                      sheet: {id: Perkara wilayah, en: Cases by area}
                      query: perkara_wilayah
                      columns:
                        - {is: $area}
                        - {spans: cases, scale: bar}
                        - month:
                            [reports, findings, registered_cases, rejected_cases, decided_cases, proven, forwarded_cases,
                             open_cases, median_days_to_decision]
                      empty: &tanpa_perkara
                        id: Tidak ada perkara sejak Januari.
                        en: No case since January.
                  # Side by side with the month it would take two pages beside each other.
                  - table:
                      id: perkara_wilayah_tahun
                      title: {id: "Perkara menurut {{area}} sejak Januari", en: "Cases by {{area}} since January"}
                      sheet: {id: Perkara wilayah tahun ini, en: Cases by area this year}
                      query: perkara_wilayah
                      rows: 0
                      columns:
                        - {is: $area}
                        - {is: cases.year, label: {id: Perkara, en: Cases}, group: {id: Sejak Januari, en: Since January}, scale: bar}
                        - year:
                            [reports, findings, registered_cases, rejected_cases, decided_cases, proven, forwarded_cases,
                             median_days_to_decision]
                      empty: *tanpa_perkara
                  - table:
                      id: perkara_luar_batas
                      title:
                        id: Kabupaten/kota di luar batas kebetulan
                        en: Kabupaten/kota outside the limits of chance
                      content: outliers
                  - table:
                      id: perkara_instansi
                      title: {id: Perkara menurut instansi terlapor, en: Cases by agency of the subjects}
                      sheet: {id: Instansi terlapor, en: Agencies of subjects}
                      query: perkara_instansi
                      rows: 25
                      columns:
                        - {is: agency, blank: &tanpa_terlapor {id: (terlapor belum diketahui), en: (no subject known)}}
                        - {spans: cases}
                        - {month: [proven, open_cases]}
                        - {year: [proven], detail: true}
                      notes: &berulang
                        - id: Satu perkara dapat masuk beberapa baris; jumlahnya dihitung dari perkara, bukan dari baris.
                          en: A case can be in several rows; the total counts cases, not rows.
                      empty: *tanpa_perkara
                  - table:
                      id: perkara_kelompok
                      title: {id: Perkara menurut kelompok terlapor, en: Cases by sector of the subjects}
                      query: perkara_kelompok
                      rows: 25
                      columns:
                        - {is: sector, blank: *tanpa_terlapor}
                        - {spans: cases}
                        - {month: [proven, open_cases]}
                        - {year: [proven], detail: true}
                      notes: *berulang
                      empty: *tanpa_perkara
                  - table:
                      id: perkara_kategori
                      title: {id: Perkara menurut kategori, en: Cases by category}
                      query: perkara_kategori
                      rows: 25
                      columns:
                        - {is: category}
                        - {spans: cases}
                        - {month: [proven, open_cases]}
                        - {year: [proven], detail: true}
                      notes: *berulang
                      empty: *tanpa_perkara
                  - table:
                      id: perkara_pelanggaran
                      title: {id: Perkara menurut jenis pelanggaran, en: Cases by violation}
                      sheet: {id: Jenis pelanggaran, en: Violations by kind}
                      query: perkara_pelanggaran
                      rows: 25
                      columns:
                        - {is: violation}
                        - {spans: cases}
                        - {month: [proven, open_cases]}
                        - {year: [proven], detail: true}
                      notes: *berulang
                      empty: *tanpa_perkara
                  - table:
                      id: perkara_saluran
                      title: {id: Perkara menurut saluran, en: Cases by channel}
                      query: perkara_saluran
                      rows: 25
                      columns:
                        - {is: channel}
                        - {spans: cases}
                        - {month: [proven, open_cases]}
                        - {year: [proven], detail: true}
                      empty: *tanpa_perkara

              - heading: {id: 5. Partisipasi, en: 5. Participation}
                sheet: {id: Partisipasi, en: Participation}
                content:
                  - text:
                      id: >-
                        Perbandingan partisipasi memilih dengan partisipasi pengawasan memerlukan beberapa kabupaten/kota; lihat
                        laporan provinsi.
                      en: >-
                        Comparing voting with oversight takes several kabupaten/kota; see the report of the province.
                    unless: several_kabupaten
                  - text:
                      id: >-
                        {{#election.name}}Yang dibandingkan, untuk setiap kabupaten/kota: bagian pemilih terdaftar (DPT) yang
                        memberikan suara pada {{election.name}}, dan peserta pengawasan partisipatif sejak Januari per 1.000 pemilih
                        terdaftar. Tidak ada ukuran resmi untuk partisipasi pengawasan; keduanya dicetak dengan penyebutnya.
                        {{#voters_note}}Keterangan data pemilih: “{{voters_note}}”{{/voters_note}}{{/election.name}}
                        {{^election.name}}Tidak ada angka pemilih untuk wilayah dan tanggal acuan ini, sehingga tidak ada yang dapat
                        dibandingkan.{{/election.name}}
                      en: >-
                        {{#election.name}}Compared for each kabupaten/kota: the part of registered voters (DPT) who voted in
                        {{election.name}}, and participants of oversight since January for 1,000 registered voters. There is no
                        official measure of participation in oversight; both stand with their denominators.
                        {{#voters_note}}The data say of the figures of voters: “{{voters_note}}”{{/voters_note}}{{/election.name}}
                        {{^election.name}}There are no figures of voters for this region and cut-off day, so there is nothing to
                        compare.{{/election.name}}
                    when: several_kabupaten
                  - text: {id: "{{participation.verdict}}", en: "{{participation.verdict}}"}
                    when: several_kabupaten
                  # High on the page, which would cut it further down.
                  - chart:
                      title: {id: "Memilih dan mengawasi, sejak Januari", en: "Voting and oversight, since January"}
                      content: participation
                  - text:
                      id: >-
                        {{#participation.behind.count}}Pengawasan paling jauh di belakang memilih menurut peringkat:
                        {{#participation.behind.rows}}{{name}} (peringkat memilih {{turnout_rank}}, mengawasi
                        {{oversight_rank}}){{^last()}},
                        {{/last()}}{{/participation.behind.rows}}.{{/participation.behind.count}}
                        {{#participation.ahead.count}}Pengawasan paling jauh di depan: {{#participation.ahead.rows}}{{name}}
                        (peringkat memilih {{turnout_rank}}, mengawasi {{oversight_rank}}){{^last()}},
                        {{/last()}}{{/participation.ahead.rows}}.{{/participation.ahead.count}}
                      en: >-
                        {{#participation.behind.count}}Oversight lies furthest behind voting by rank in
                        {{#participation.behind.rows}}{{name}} (voting {{turnout_rank}}, oversight {{oversight_rank}}){{^last()}},
                        {{/last()}}{{/participation.behind.rows}}.{{/participation.behind.count}}
                        {{#participation.ahead.count}}It lies furthest ahead in {{#participation.ahead.rows}}{{name}} (voting
                        {{turnout_rank}}, oversight {{oversight_rank}}){{^last()}},
                        {{/last()}}{{/participation.ahead.rows}}.{{/participation.ahead.count}}
                  - text:
                      id: >-
                        Tidak ikut dibandingkan karena datanya belum ada: {{#participation.excluded.rows}}{{name}}
                        ({{reason}}){{^last()}}, {{/last()}}{{/participation.excluded.rows}}{{#participation.excluded.more}}, dan
                        {{participation.excluded.more}} lainnya{{/participation.excluded.more}}. Tidak adanya catatan bukan nol
                        (bagian 6).
                      en: >-
                        Not compared, since their data are missing: {{#participation.excluded.rows}}{{name}}
                        ({{reason}}){{^last()}}, {{/last()}}{{/participation.excluded.rows}}{{#participation.excluded.more}}, and
                        {{participation.excluded.more}} more{{/participation.excluded.more}}. No record is not zero (part 6).
                    when: participation.excluded.count
                  - table:
                      id: perbandingan
                      title:
                        id: Partisipasi memilih dan partisipasi pengawasan menurut kabupaten/kota
                        en: Voting and oversight participation by kabupaten/kota
                      sheet: {id: Perbandingan, en: Comparison}
                      content: participation
                      rows: 25
                  - text:
                      id: Tidak ada angka pemilih untuk wilayah dan tanggal acuan ini.
                      en: There are no figures of voters for this region and cut-off day.
                    unless: [several_kabupaten, election.name]
                  - table:
                      id: partisipasi
                      title:
                        id: "Partisipasi pemilih dan pengawasan menurut {{voting_area}}"
                        en: "Turnout and oversight by {{voting_area}}"
                      query: partisipasi
                      columns:
                        - {is: $voting_area}
                        - {is: registered_voters, label: {id: Terdaftar (DPT), en: Registered (DPT)}, group: &memilih {id: Pemilih, en: Voters}}
                        - {is: voters, label: {id: Memilih, en: Voted}, group: *memilih}
                        - {is: turnout, label: {id: Partisipasi, en: Turnout}, group: *memilih}
                        - {is: oversight_participants, group: &mengawasi {id: Peserta pengawasan, en: Oversight participants}}
                        - {is: oversight_participants.previous, group: *mengawasi, detail: true}
                        - {is: oversight_participants.change, group: *mengawasi, detail: true}
                        - {is: oversight_participants.year, group: *mengawasi}
                        - {is: oversight_rate.year, label: {id: per 1.000 pemilih, en: "per 1,000 voters"}, group: *mengawasi}
                        - {is: reports, group: &melapor {id: Laporan masyarakat, en: Reports by the public}}
                        - {is: reports.previous, group: *melapor, detail: true}
                        - {is: reports.change, group: *melapor, detail: true}
                        - {is: reports.year, group: *melapor}
                        - {is: public_report_rate.year, label: {id: per 100.000 pemilih, en: "per 100,000 voters"}, group: *melapor}
                      notes:
                        - id: >-
                            {{#election.name}}Angka pemilih: {{election.name}} ({{election.id}}), menurut data dalam paket; tingkat
                            dihitung sejak Januari.{{/election.name}}
                          en: >-
                            {{#election.name}}Figures of voters: {{election.name}} ({{election.id}}), as the package has them; rates
                            are since January.{{/election.name}}
                        - id: "{{#election.name}}“–”: tidak ada catatan. Tidak adanya catatan bukan nol.{{/election.name}}"
                          en: "{{#election.name}}“–”: no record. The absence of a record is not zero.{{/election.name}}"
                      empty:
                        id: Tidak ada data pemilih maupun pengawasan.
                        en: There are no data of voters or of oversight.

              - heading: {id: 6. Kelengkapan data, en: 6. Completeness of the data}
                sheet: {id: Kelengkapan, en: Completeness}
                content:
                  - bullets:
                      - id: >-
                          {{#kehadiran.unrecorded.known}}Delegasi bulan ini yang jumlah hadirnya tidak dicatat:
                          {{kehadiran.unrecorded}}.{{/kehadiran.unrecorded.known}}{{^kehadiran.unrecorded.known}}{{missing.attendance}}{{/kehadiran.unrecorded.known}}
                        en: >-
                          {{#kehadiran.unrecorded.known}}Delegations of this month without a head count:
                          {{kehadiran.unrecorded}}.{{/kehadiran.unrecorded.known}}{{^kehadiran.unrecorded.known}}{{missing.attendance}}{{/kehadiran.unrecorded.known}}
                      - id: >-
                          {{#rejected_note}}{{rejected_note}}{{#excluded_note}} {{excluded_note}}{{/excluded_note}}{{/rejected_note}}{{^rejected_note}}{{excluded_note}}{{^excluded_note}}Tidak
                          ada baris yang disisihkan.{{/excluded_note}}{{/rejected_note}}
                        en: >-
                          {{#rejected_note}}{{rejected_note}}{{#excluded_note}} {{excluded_note}}{{/excluded_note}}{{/rejected_note}}{{^rejected_note}}{{excluded_note}}{{^excluded_note}}No
                          row was set aside.{{/excluded_note}}{{/rejected_note}}
                  - table:
                      id: kelengkapan
                      title:
                        id: >-
                          {{#national}}Kabupaten/kota yang punya catatan bulan ini{{/national}}{{^national}}Catatan bulan ini menurut
                          {{#within_kabupaten}}wilayah{{/within_kabupaten}}{{^within_kabupaten}}kabupaten/kota{{/within_kabupaten}}{{/national}}
                        en: >-
                          {{#national}}Kabupaten/kota that have records this month{{/national}}{{^national}}This month's records by
                          {{#within_kabupaten}}region{{/within_kabupaten}}{{^within_kabupaten}}kabupaten/kota{{/within_kabupaten}}{{/national}}
                      content: coverage
                  - table: {id: baris, title: {id: Baris yang dibaca, en: Rows read}, content: rows}
                  - table: {id: peringatan, title: {id: Peringatan pemeriksaan, en: Warnings of the checks}, content: warnings}

              - heading: {id: 7. Metadata, en: 7. Metadata}
                sheet: {id: Metadata, en: Metadata}
                content:
                  - bullets:
                      - {id: "Wilayah: {{region}}.", en: "Region: {{region}}."}
                      - id: "Periode: {{month}}; dibandingkan dengan {{previous_month}} dan sejak Januari {{year}}."
                        en: "Period: {{month}}; compared with {{previous_month}} and since January {{year}}."
                      - id: "Tanggal acuan: {{as_of}}; yang bertanggal sesudahnya belum diketahui."
                        en: "Cut-off day: {{as_of}}; nothing dated later is known."
                      - id: >-
                          Pemilihan asal angka pemilih: {{#election.name}}{{election.name}}{{/election.name}}{{^election.name}}tidak
                          ada angka pemilih{{/election.name}}.
                        en: >-
                          Election of the figures of voters:
                          {{#election.name}}{{election.name}}{{/election.name}}{{^election.name}}there are no figures of
                          voters{{/election.name}}.
                      - {id: "Tabel kode wilayah: {{region_codes}}.", en: "Table of region codes: {{region_codes}}."}
                      - {id: "Dibuat dengan {{program}}.", en: "Made with {{program}}."}
                  - table:
                      id: definisi
                      title: {id: Definisi angka, en: Definitions of the figures}
                      sheet: {id: Definisi, en: Definitions}
                      content: measures
                  - table:
                      id: sumber
                      title: {id: Sumber data menurut paketnya, en: Sources as the package names them}
                      content: sources

            """#
        ),
        (
            "matriks",
            #"""
            # One sheet: any measure by kabupaten and month, from January on.
            name: matriks
            title:
              id: "{{measure}} menurut kabupaten/kota dan bulan: {{region}}, sampai {{month}}"
              en: "{{measure}} by kabupaten/kota and month: {{region}}, up to {{month}}"
            description:
              id: Satu ukuran (--measure) menurut kabupaten/kota dan bulan sejak Januari, dengan warna menurut besarnya.
              en: One measure (--measure) by kabupaten/kota and month since January, coloured by size.
            forms: [xlsx, csv, txt]
            parameters:
              measure: cases

            queries:
              angka:
                measures: [$measure]
                by: [kabupaten, month]
                over: year
                totals: true

            parts:
              - sheet: {id: Matriks, en: Matrix}
                content:
                  - table:
                      id: matriks
                      title: {id: "{{measure}}", en: "{{measure}}"}
                      query: angka
                      across: month
                      scale: heat
                      notes:
                        - id: "Jumlah dihitung dari catatan, bukan dari baris atau kolom."
                          en: "Totals are computed from the records, not from rows or columns."
                        - id: "Bulan dan kabupaten/kota tanpa catatan sama sekali tidak ditampilkan."
                          en: "Months and kabupaten/kota without any record are not shown."
                      empty:
                        id: Tidak ada catatan sejak Januari.
                        en: No record since January.

            """#
        ),
        (
            "ringkas",
            #"""
            # One page of plain text: a message to the head of the office.
            name: ringkas
            title:
              id: "Ringkasan {{month}}: {{region}}"
              en: "Summary of {{month}}: {{region}}"
            description:
              id: Ringkasan satu halaman berupa teks, untuk pesan kepada pimpinan.
              en: Summary on one page of text, for a message to the head of the office.
            forms: [txt]
            properties: [as_of]

            queries:
              kegiatan:
                measures: [events, mou_events, declaration_events, delegations, attendance, unrecorded]
                compare: true
              perkara:
                measures: [cases, reports, findings, decided_cases, proven, open_cases, sanctioned, pending_subjects]
                compare: true
              pengawasan:
                measures: [oversight_participants, turnout]
                compare: true
              wilayah_perkara:
                measures: [cases]
                by: [kabupaten]
                sort: [-cases]
                limit: 5

            parts:
              - sheet: {id: Ringkasan, en: Summary}
                content:
                  - text:
                      id: >-
                        Pencegahan. {{#missing.events}}{{missing.events}}{{/missing.events}}{{#kegiatan.events}}Tercatat {{kegiatan.events}} kegiatan bulan ini
                        (bulan lalu {{kegiatan.events.previous}}; sejak Januari
                        {{kegiatan.events.year}}).{{/kegiatan.events}}{{#kegiatan.events.zero}}Tidak ada kegiatan yang tercatat
                        bulan ini (bulan lalu {{kegiatan.events.previous}}).{{/kegiatan.events.zero}}
                        {{#kegiatan.mou_events}}Di antaranya {{kegiatan.mou_events}} menghasilkan nota
                        kesepahaman{{#kegiatan.declaration_events}} dan {{kegiatan.declaration_events}}
                        deklarasi{{/kegiatan.declaration_events}}.{{/kegiatan.mou_events}}
                        {{^kegiatan.mou_events}}{{#kegiatan.declaration_events}}Di antaranya {{kegiatan.declaration_events}}
                        menghasilkan deklarasi.{{/kegiatan.declaration_events}}{{/kegiatan.mou_events}}
                      en: >-
                        Prevention. {{#missing.events}}{{missing.events}}{{/missing.events}}{{#kegiatan.events}}{{kegiatan.events}}
                        event{{#kegiatan.events.other}}s{{/kegiatan.events.other}}
                        recorded this month ({{kegiatan.events.previous}} the month before; {{kegiatan.events.year}} since
                        January).{{/kegiatan.events}}{{#kegiatan.events.zero}}No event is recorded this month
                        ({{kegiatan.events.previous}} the month before).{{/kegiatan.events.zero}}
                        {{#kegiatan.mou_events}}{{kegiatan.mou_events}} of them led to a memorandum of
                        understanding.{{/kegiatan.mou_events}}
                        {{#kegiatan.declaration_events}}{{kegiatan.declaration_events}} led to a
                        declaration.{{/kegiatan.declaration_events}}
                  - text:
                      id: >-
                        Kehadiran. {{#kegiatan.attendance.known}}Sebanyak {{kegiatan.attendance}} orang hadir dari
                        {{kegiatan.delegations}} delegasi{{#kegiatan.unrecorded}}; {{kegiatan.unrecorded}} delegasi tanpa jumlah
                        hadir, sehingga angka itu belum lengkap{{/kegiatan.unrecorded}}.{{/kegiatan.attendance.known}}{{#missing.attendance}}{{missing.attendance}}{{/missing.attendance}}{{#kegiatan.delegations.known}}{{#kegiatan.attendance.unknown}}Tidak
                        ada jumlah hadir yang tercatat ({{kegiatan.delegations}}
                        delegasi).{{/kegiatan.attendance.unknown}}{{/kegiatan.delegations.known}}
                      en: >-
                        Attendance. {{#kegiatan.attendance.known}}{{kegiatan.attendance}} people attended, of
                        {{kegiatan.delegations}} delegation{{#kegiatan.delegations.other}}s{{/kegiatan.delegations.other}}{{#kegiatan.unrecorded}};
                        {{kegiatan.unrecorded}} without a head count, so that figure is not
                        complete{{/kegiatan.unrecorded}}.{{/kegiatan.attendance.known}}{{#missing.attendance}}{{missing.attendance}}{{/missing.attendance}}{{#kegiatan.delegations.known}}{{#kegiatan.attendance.unknown}}No head
                        count is recorded ({{kegiatan.delegations}}
                        delegations).{{/kegiatan.attendance.unknown}}{{/kegiatan.delegations.known}}
                  - text:
                      id: >-
                        Penanganan. {{#missing.cases}}{{missing.cases}}{{/missing.cases}}{{^missing.cases}}{{#perkara.cases}}Tercatat {{perkara.cases}} perkara masuk ({{perkara.reports}} laporan,
                        {{perkara.findings}} temuan; bulan lalu
                        {{perkara.cases.previous}}).{{/perkara.cases}}{{^perkara.cases}}Tidak ada perkara masuk (bulan lalu
                        {{perkara.cases.previous}}).{{/perkara.cases}}
                        {{#perkara.decided_cases}}Sebanyak {{perkara.decided_cases}} perkara diputus,
                        {{#perkara.proven}}{{perkara.proven}} di antaranya
                        pelanggaran{{/perkara.proven}}{{^perkara.proven}}tidak satu pun
                        pelanggaran{{/perkara.proven}}.{{/perkara.decided_cases}}{{^perkara.decided_cases}}Tidak ada perkara
                        diputus.{{/perkara.decided_cases}}
                        {{#cut_short}}Pada tanggal acuan{{/cut_short}}{{^cut_short}}Pada akhir bulan{{/cut_short}}
                        {{#perkara.open_cases}}{{perkara.open_cases}} perkara masih
                        proses{{/perkara.open_cases}}{{^perkara.open_cases}}tidak ada perkara yang masih
                        proses{{/perkara.open_cases}}.{{/missing.cases}}
                      en: >-
                        Cases. {{#missing.cases}}{{missing.cases}}{{/missing.cases}}{{^missing.cases}}{{#perkara.cases}}{{perkara.cases}} received ({{perkara.reports}} reports,
                        {{perkara.findings}} findings; {{perkara.cases.previous}} the month
                        before).{{/perkara.cases}}{{^perkara.cases}}None was received ({{perkara.cases.previous}} the month
                        before).{{/perkara.cases}}
                        {{#perkara.decided_cases}}{{perkara.decided_cases}} decided,
                        {{#perkara.proven}}{{perkara.proven}}{{/perkara.proven}}{{^perkara.proven}}none{{/perkara.proven}} of them
                        violations.{{/perkara.decided_cases}}{{^perkara.decided_cases}}None was
                        decided.{{/perkara.decided_cases}}
                        {{#cut_short}}On the cut-off day{{/cut_short}}{{^cut_short}}At the end of the month{{/cut_short}}
                        {{#perkara.open_cases}}{{perkara.open_cases}}{{/perkara.open_cases}}{{^perkara.open_cases}}none{{/perkara.open_cases}}
                        {{#perkara.open_cases.one}}was{{/perkara.open_cases.one}}{{^perkara.open_cases.one}}were{{/perkara.open_cases.one}}
                        open.{{/missing.cases}}
                  - text:
                      id: >-
                        Perkara terbanyak: {{#wilayah_perkara.rows}}{{kabupaten}} {{cases}}{{^last()}},
                        {{/last()}}{{/wilayah_perkara.rows}}.
                      en: >-
                        Most cases: {{#wilayah_perkara.rows}}{{kabupaten}} {{cases}}{{^last()}},
                        {{/last()}}{{/wilayah_perkara.rows}}.
                    when: perkara.cases
                  - text:
                      id: >-
                        Sanksi. {{#missing.subjects}}{{missing.subjects}}{{/missing.subjects}}{{#perkara.sanctioned.known}}{{#perkara.sanctioned}}Sebanyak
                        {{perkara.sanctioned}} terlapor dijatuhi sanksi bulan
                        ini{{/perkara.sanctioned}}{{^perkara.sanctioned}}Tidak ada terlapor yang dijatuhi sanksi bulan
                        ini{{/perkara.sanctioned}}{{#perkara.pending_subjects}}; {{perkara.pending_subjects}} terlapor yang
                        sudah diteruskan masih menunggu{{/perkara.pending_subjects}}.{{/perkara.sanctioned.known}}
                      en: >-
                        Sanctions. {{#missing.subjects}}{{missing.subjects}}{{/missing.subjects}}{{#perkara.sanctioned.known}}{{#perkara.sanctioned}}{{perkara.sanctioned}}
                        subject{{^perkara.sanctioned.one}}s{{/perkara.sanctioned.one}} sanctioned this
                        month{{/perkara.sanctioned}}{{^perkara.sanctioned}}No subject was sanctioned this
                        month{{/perkara.sanctioned}}{{#perkara.pending_subjects}}; {{perkara.pending_subjects}} who
                        {{#perkara.pending_subjects.one}}was{{/perkara.pending_subjects.one}}{{^perkara.pending_subjects.one}}were{{/perkara.pending_subjects.one}}
                        forwarded still waiting{{/perkara.pending_subjects}}.{{/perkara.sanctioned.known}}
                  - text:
                      id: >-
                        Partisipasi. {{#pengawasan.oversight_participants.known}}Sebanyak
                        {{pengawasan.oversight_participants}} orang mengikuti program pengawasan (sejak Januari
                        {{pengawasan.oversight_participants.year}}).{{/pengawasan.oversight_participants.known}}{{#missing.oversight}}{{missing.oversight}}{{/missing.oversight}}{{^missing.oversight}}{{#pengawasan.oversight_participants.unknown}}Tidak
                        ada catatan peserta pengawasan bulan ini; tidak ada catatan belum berarti tidak ada
                        peserta.{{/pengawasan.oversight_participants.unknown}}{{/missing.oversight}}
                        {{#pengawasan.turnout.known}}Partisipasi pemilih: {{pengawasan.turnout}}.{{/pengawasan.turnout.known}}{{#missing.turnout}}{{missing.turnout}}{{/missing.turnout}}{{^missing.turnout}}{{#pengawasan.turnout.unknown}}Partisipasi
                        pemilih tidak diketahui{{#poor_coverage}}: angkanya hanya mencakup {{poor_coverage}}
                        TPS{{/poor_coverage}}.{{/pengawasan.turnout.unknown}}{{/missing.turnout}}
                      en: >-
                        Participation. {{#pengawasan.oversight_participants.known}}{{pengawasan.oversight_participants}} people took
                        part in programmes of oversight ({{pengawasan.oversight_participants.year}} since
                        January).{{/pengawasan.oversight_participants.known}}{{#missing.oversight}}{{missing.oversight}}{{/missing.oversight}}{{^missing.oversight}}{{#pengawasan.oversight_participants.unknown}}No
                        participants of oversight are recorded this month; no record does not yet mean no
                        participant.{{/pengawasan.oversight_participants.unknown}}{{/missing.oversight}}
                        {{#pengawasan.turnout.known}}Turnout: {{pengawasan.turnout}}.{{/pengawasan.turnout.known}}{{#missing.turnout}}{{missing.turnout}}{{/missing.turnout}}{{^missing.turnout}}{{#pengawasan.turnout.unknown}}Turnout
                        is not known{{#poor_coverage}}: its figures cover only {{poor_coverage}} of the polling
                        stations{{/poor_coverage}}.{{/pengawasan.turnout.unknown}}{{/missing.turnout}}
                  - text: {id: "{{rejected_note}}", en: "{{rejected_note}}"}
                    when: rejected
                  - text: {id: "{{excluded_note}}", en: "{{excluded_note}}"}
                    when: excluded_note
                  - text:
                      id: "Sumber: {{source}} (sidik jari {{fingerprint}})."
                      en: "Source: {{source}} (fingerprint {{fingerprint}})."

            """#
        ),
    ]
}
