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
                        - field: case_id
                        - field: source
                        - field: nip
                        - field: name
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
                        - {input: decree_number, kind: text, label: {id: "Isian: nomor SK", en: "Answer: decree number"}}
                        - {input: decree_date, kind: date, label: {id: "Isian: tanggal SK", en: "Answer: decree date"}}
                        - {input: remark, kind: text, label: {id: "Isian: keterangan", en: "Answer: remark"}}
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
                        - {id: sanctioned, filled: sanctioned_on, label: {id: Sudah ada sanksi, en: Answered}}
                        - {id: pending, blank: sanctioned_on, label: {id: Menunggu, en: Pending}}
                      empty:
                        id: Tidak ada terlapor.
                        en: No subject.

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
                        Pencegahan. {{#kegiatan.events}}{{kegiatan.events}} kegiatan tercatat bulan ini
                        (bulan lalu {{kegiatan.events.previous}}; sejak Januari
                        {{kegiatan.events.year}}).{{/kegiatan.events}}{{^kegiatan.events}}Tidak ada kegiatan yang tercatat
                        bulan ini (bulan lalu {{kegiatan.events.previous}}).{{/kegiatan.events}}
                        {{#kegiatan.mou_events}}{{kegiatan.mou_events}} kegiatan menghasilkan nota
                        kesepahaman.{{/kegiatan.mou_events}}
                        {{#kegiatan.declaration_events}}{{kegiatan.declaration_events}} kegiatan menghasilkan
                        deklarasi.{{/kegiatan.declaration_events}}
                      en: >-
                        Prevention. {{#kegiatan.events}}{{kegiatan.events}}
                        event{{#kegiatan.events.other}}s{{/kegiatan.events.other}}
                        recorded this month ({{kegiatan.events.previous}} the month before; {{kegiatan.events.year}} since
                        January).{{/kegiatan.events}}{{^kegiatan.events}}No event is recorded this month
                        ({{kegiatan.events.previous}} the month before).{{/kegiatan.events}}
                        {{#kegiatan.mou_events}}{{kegiatan.mou_events}} of them led to a memorandum of
                        understanding.{{/kegiatan.mou_events}}
                        {{#kegiatan.declaration_events}}{{kegiatan.declaration_events}} led to a
                        declaration.{{/kegiatan.declaration_events}}
                  - text:
                      id: >-
                        Kehadiran. {{#kegiatan.attendance.known}}{{kegiatan.attendance}} orang hadir dari
                        {{kegiatan.delegations}} delegasi{{#kegiatan.unrecorded}}; {{kegiatan.unrecorded}} delegasi tanpa jumlah
                        hadir, sehingga angka itu belum lengkap{{/kegiatan.unrecorded}}.{{/kegiatan.attendance.known}}{{#kegiatan.attendance.unknown}}Tidak
                        ada jumlah hadir yang tercatat ({{kegiatan.delegations}} delegasi).{{/kegiatan.attendance.unknown}}
                      en: >-
                        Attendance. {{#kegiatan.attendance.known}}{{kegiatan.attendance}} people attended, of
                        {{kegiatan.delegations}} delegation{{#kegiatan.delegations.other}}s{{/kegiatan.delegations.other}}{{#kegiatan.unrecorded}};
                        {{kegiatan.unrecorded}} without a head count, so that figure is not
                        complete{{/kegiatan.unrecorded}}.{{/kegiatan.attendance.known}}{{#kegiatan.attendance.unknown}}No head
                        count is recorded ({{kegiatan.delegations}} delegations).{{/kegiatan.attendance.unknown}}
                  - text:
                      id: >-
                        Penanganan. {{#perkara.cases}}{{perkara.cases}} perkara masuk ({{perkara.reports}} laporan,
                        {{perkara.findings}} temuan; bulan lalu
                        {{perkara.cases.previous}}).{{/perkara.cases}}{{^perkara.cases}}Tidak ada perkara masuk (bulan lalu
                        {{perkara.cases.previous}}).{{/perkara.cases}}
                        {{#perkara.decided_cases}}{{perkara.decided_cases}} diputus, {{perkara.proven}} di antaranya
                        pelanggaran.{{/perkara.decided_cases}}{{^perkara.decided_cases}}Tidak ada yang
                        diputus.{{/perkara.decided_cases}} Masih proses atau belum diketahui: {{perkara.open_cases}}.
                      en: >-
                        Cases. {{#perkara.cases}}{{perkara.cases}} received ({{perkara.reports}} reports,
                        {{perkara.findings}} findings; {{perkara.cases.previous}} the month
                        before).{{/perkara.cases}}{{^perkara.cases}}None was received ({{perkara.cases.previous}} the month
                        before).{{/perkara.cases}}
                        {{#perkara.decided_cases}}{{perkara.decided_cases}} decided, {{perkara.proven}} of them
                        violations.{{/perkara.decided_cases}}{{^perkara.decided_cases}}None was
                        decided.{{/perkara.decided_cases}} Open or not yet known: {{perkara.open_cases}}.
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
                        Sanksi. {{perkara.sanctioned}} terlapor dijatuhi sanksi bulan ini; {{perkara.pending_subjects}} yang
                        perkaranya sudah diteruskan masih menunggu.
                      en: >-
                        Sanctions. {{perkara.sanctioned}} subject{{^perkara.sanctioned.one}}s{{/perkara.sanctioned.one}} sanctioned
                        this month; {{perkara.pending_subjects}} whose case has been forwarded still waiting.
                  - text:
                      id: >-
                        Partisipasi. {{#pengawasan.oversight_participants.known}}{{pengawasan.oversight_participants}} orang
                        mengikuti program pengawasan (sejak Januari
                        {{pengawasan.oversight_participants.year}}).{{/pengawasan.oversight_participants.known}}{{#pengawasan.oversight_participants.unknown}}Tidak
                        ada catatan peserta pengawasan bulan ini; tidak ada catatan belum berarti tidak ada
                        peserta.{{/pengawasan.oversight_participants.unknown}}
                        {{#pengawasan.turnout.known}}Partisipasi pemilih: {{pengawasan.turnout}}.{{/pengawasan.turnout.known}}{{#pengawasan.turnout.unknown}}Partisipasi
                        pemilih tidak diketahui.{{/pengawasan.turnout.unknown}}
                      en: >-
                        Participation. {{#pengawasan.oversight_participants.known}}{{pengawasan.oversight_participants}} people took
                        part in programmes of oversight ({{pengawasan.oversight_participants.year}} since
                        January).{{/pengawasan.oversight_participants.known}}{{#pengawasan.oversight_participants.unknown}}No
                        participants of oversight are recorded this month; no record does not yet mean no
                        participant.{{/pengawasan.oversight_participants.unknown}}
                        {{#pengawasan.turnout.known}}Turnout: {{pengawasan.turnout}}.{{/pengawasan.turnout.known}}{{#pengawasan.turnout.unknown}}Turnout
                        is not known.{{/pengawasan.turnout.unknown}}
                  - text:
                      id: "{{rejected}} baris data disisihkan karena keliru dan tidak ikut dihitung."
                      en: "{{rejected}} rows of the data were set aside as faulty and are not counted."
                    when: rejected
                  - text:
                      id: "Sumber: {{source}} (sidik jari {{fingerprint}})."
                      en: "Source: {{source}} (fingerprint {{fingerprint}})."

            """#
        ),
    ]
}
