/** What an evidence bundle lacks or gets wrong, in both languages. */
export const evidenceReasons = {
  'evidence.not_yet_in_log': {
    vi: 'Nhật ký đã ký chưa tới những việc vừa làm với văn bản này. Hãy xuất lại sau ít giây.',
    en: 'The signed log does not reach what was just done with this document. Export again in some seconds.',
  },
  'verifier.not_built': {
    vi: 'Hệ thống này chưa có sẵn bộ kiểm chứng để tải. Hãy báo người quản trị.',
    en: 'This installation has no verifier to download. Tell whoever keeps it.',
  },
  'part.unreadable': {
    vi: 'Phần này không đọc được: bị hỏng hoặc không đúng định dạng.',
    en: 'This part cannot be read: it is damaged or not of the format.',
  },
  'container.changed': {
    vi: 'Tệp đã bị thay đổi sau khi xuất.',
    en: 'The file was changed after it was exported.',
  },
  'manifest.format': {
    vi: 'Bảng kê không đúng định dạng mà bộ kiểm chứng này biết.',
    en: 'The manifest is not of the format that this verifier knows.',
  },
  'manifest.missing': { vi: 'Thiếu phần có trong bảng kê.', en: 'A listed part is missing.' },
  'manifest.hash': {
    vi: 'Nội dung không khớp mã băm trong bảng kê.',
    en: 'The content does not have the hash that the manifest says.',
  },
  'manifest.unlisted': {
    vi: 'Có phần không nằm trong bảng kê.',
    en: 'There is a part that the manifest does not list.',
  },
  'certified.other_key': {
    vi: 'Chứng thư không phải của khóa đã ký bản chốt nhật ký.',
    en: 'The certificate is not that of the key which signed the head.',
  },
  'statement.none': {
    vi: 'Hệ thống xuất gói không ký bảng kê.',
    en: 'The exporting installation did not sign the manifest.',
  },
  'statement.other': {
    vi: 'Chữ ký của hệ thống không phải cho bảng kê này.',
    en: 'What the installation signed is not this manifest.',
  },
  'lines.none': {
    vi: 'Gói không có dòng nhật ký nào.',
    en: 'The bundle holds no journal line.',
  },
  'lines.not_canonical': {
    vi: 'Dòng nhật ký không ở dạng chuẩn.',
    en: 'A journal line is not in its canonical form.',
  },
  'lines.twice': {
    vi: 'Hai dòng nhật ký cùng một vị trí.',
    en: 'Two journal lines claim one place.',
  },
  'chains.gap': {
    vi: 'Thiếu dòng nhật ký trước dòng này.',
    en: 'The line before this one is missing.',
  },
  'chains.broken': {
    vi: 'Dòng này không nối với dòng trước: có dòng đã bị sửa hoặc thay.',
    en: 'This line does not follow the one before: one of them was changed or replaced.',
  },
  'inclusion.not_yet': {
    vi: 'Dòng này chưa có trong bản chốt đã ký. Hãy xuất lại sau ít giây.',
    en: 'The signed head does not reach this line yet. Export again in some seconds.',
  },
  'inclusion.lacking': {
    vi: 'Không có chứng minh rằng dòng này nằm trong nhật ký.',
    en: 'There is no proof that this line stands in the log.',
  },
  'inclusion.wrong': {
    vi: 'Dòng này không nằm trong nhật ký đã ký.',
    en: 'This line does not stand in the signed log.',
  },
  'head.none': {
    vi: 'Gói không có bản chốt nhật ký đã ký, nên chưa chứng minh được nhật ký không bị viết lại.',
    en: 'The bundle holds no signed head, so that nothing proves the journal was not rewritten.',
  },
  'head.no_key': {
    vi: 'Không có khóa nào của nhật ký này để đối chiếu.',
    en: 'There is no key of this log to hold its signature against.',
  },
  'head.not_signed': {
    vi: 'Thiếu hoặc sai chữ ký của nhật ký.',
    en: 'A signature of the log is missing or wrong.',
  },
  'head.shown_only': {
    vi: 'Chỉ khớp với khóa ghi trong chính gói này, chưa được tin: hãy lấy khóa từ nơi khác và đưa vào.',
    en: 'It fits only the key that the bundle itself names, which is not trusted: get the key elsewhere and give it.',
  },
  'consistency.none': {
    vi: 'Không có bản chốt nào mới hơn để đối chiếu.',
    en: 'There is no newer head to compare with.',
  },
  'consistency.wrong': {
    vi: 'Bản chốt mới không nối tiếp bản chốt cũ: nhật ký đã bị viết lại.',
    en: 'The newer head does not continue the older one: the history was rewritten.',
  },
  'timestamp.none': {
    vi: 'Chưa có dấu thời gian trên bản chốt nhật ký.',
    en: 'No timestamp stands on the head of the log.',
  },
  'timestamp.after_judging': {
    vi: 'Dấu thời gian ghi thời điểm sau thời điểm kiểm chứng: hãy xem lại đồng hồ của máy này.',
    en: 'The timestamp says a moment after that of this check: look at the clock of this computer.',
  },
  'witness.none': {
    vi: 'Chưa có hệ thống khác ký xác nhận.',
    en: 'No other installation has countersigned as a witness.',
  },
  'witness.not_signed': {
    vi: 'Hệ thống này chưa ký xác nhận bản chốt trong gói.',
    en: 'This witness has not countersigned a head of the bundle.',
  },
  'files.hash': {
    vi: 'Tệp không có mã băm như đã ghi.',
    en: 'A file does not have the hash that is said of it.',
  },
  'files.not_in_journal': {
    vi: 'Không dòng nhật ký nào ghi mã băm của tệp này.',
    en: 'No journal line names the hash of this file.',
  },
  'files.lacking': {
    vi: 'Nhật ký ghi một tệp đã ký hoặc đã phát hành mà gói không có.',
    en: 'The journal names a signed or issued file that the bundle lacks.',
  },
  'files.other_delivered': {
    vi: 'Tệp đã gửi không phải là tệp trong gói.',
    en: 'What was delivered is not a file of the bundle.',
  },
  'withdrawn.content': {
    vi: 'Chữ ký và chứng cứ nằm trong tệp mà bên gửi đã thu hồi, nên không còn ở đây.',
    en: 'Signatures and evidence are in the file that the sender took back, and so no longer here.',
  },
  'withdrawn.no_line': {
    vi: 'Nhật ký không ghi việc rút đúng chừng ấy tệp.',
    en: 'No journal line says that so many files were withdrawn.',
  },
  'withdrawn.not_destroyed': {
    vi: 'Nhật ký không ghi việc hủy tệp này.',
    en: 'No journal line says that this file was destroyed.',
  },
  'withdrawn.still_here': {
    vi: 'Tệp nói là đã rút vẫn nằm trong gói.',
    en: 'A file that is said to be withdrawn lies in the bundle.',
  },
  'raised.none': {
    vi: 'Chưa bổ sung chứng cứ lưu trữ vào tệp đã ký.',
    en: 'No evidence for the archive was added to the signed file.',
  },
  'raised.other_beginning': {
    vi: 'Tệp bổ sung chứng cứ không bắt đầu bằng đúng tệp đã ký.',
    en: 'The file with evidence does not begin with the signed file.',
  },
  'signature.none': {
    vi: 'Văn bản không có chữ ký số.',
    en: 'The document bears no digital signature.',
  },
  'signature.lacking': {
    vi: 'Nhật ký ghi đã ký nhưng tệp không có chữ ký này.',
    en: 'The journal says that it was signed, and the file bears no such signature.',
  },
  'delivery.none': {
    vi: 'Văn bản chưa gửi cơ quan nào.',
    en: 'The document was sent to no body.',
  },
  'delivery.line_lacking': {
    vi: 'Thiếu dòng nhật ký của một bước gửi, nhận.',
    en: 'The journal line of a step of a delivery is missing.',
  },
  'receipt.none': {
    vi: 'Không có biên nhận ký số: văn bản chưa gửi sang hệ thống khác.',
    en: 'There is no signed receipt: nothing was sent to another installation.',
  },
  'receipt.other_bytes': {
    vi: 'Biên nhận không phải cho gói tin này.',
    en: 'The receipt is not for this message.',
  },
  'receipt.not_in_journal': {
    vi: 'Không có dòng nhật ký nào của lượt gửi này nêu biên nhận.',
    en: 'No line about this delivery in the journal names the receipt.',
  },
  'receipt.other_body': {
    vi: 'Biên nhận không do cơ quan gửi hay cơ quan nhận của lượt gửi này ký.',
    en: 'The receipt is signed by neither of the two bodies of this delivery.',
  },
  'times.unreadable': { vi: 'Thời điểm không đọc được.', en: 'A moment cannot be read.' },
  'times.after_head': {
    vi: 'Dòng nhật ký ghi thời điểm sau khi xuất hoặc sau dấu thời gian.',
    en: 'A line says a moment after the export, or after the timestamp over it.',
  },
  'times.backwards': {
    vi: 'Thời điểm lùi so với dòng đứng trước.',
    en: 'A moment lies before that of the line in front of it.',
  },
  'stated.later': {
    vi: 'Gói không chứng minh rằng sau những dòng này không còn dòng nào khác về văn bản.',
    en: 'That no more lines about the document follow after these is not proved by a bundle.',
  },
  'stated.names': {
    vi: 'Họ tên, chức vụ, tên cơ quan và trích yếu do hệ thống xuất gói nêu; nhật ký chỉ ghi mã số.',
    en: 'Names of people, posts and bodies and the abstract are the word of the exporting installation; the journal holds their numbers only.',
  },
} as const
