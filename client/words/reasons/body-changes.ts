/** What stands in the way of a change of bodies, or is to be known before it, in words that say what to do. */
export const bodyChangesReasons = {
  'bodies.one_body': {
    vi: 'Chia tách, giải thể và đổi tên chỉ làm với từng cơ quan một.',
    en: 'A split, an abolition and a renaming take one body at a time.',
  },
  'bodies.body_twice': {
    vi: 'Có cơ quan được chọn hai lần. Hãy bỏ bớt một lần.',
    en: 'A body is named twice. Take one of them out.',
  },
  'bodies.heirs_do_not_fit': {
    vi: 'Hợp nhất và giải thể cần đúng một cơ quan kế thừa, chia tách cần ít nhất hai, đổi tên không cần.',
    en: 'A merger and an abolition need one heir, a split at least two, a renaming none.',
  },
  'bodies.heir_must_stand': {
    vi: 'Khi giải thể, hãy chọn cơ quan kế thừa đang hoạt động.',
    en: 'When a body is abolished, its heir must be a body in force.',
  },
  'bodies.nothing_to_merge': {
    vi: 'Hãy chọn từ hai cơ quan trở lên để hợp nhất, hoặc sáp nhập một cơ quan vào cơ quan đang có.',
    en: 'Choose two bodies or more to merge, or merge one into a body that stands.',
  },
  'bodies.heir_ends_too': {
    vi: 'Cơ quan kế thừa không thể đồng thời kết thúc. Hãy chọn cơ quan khác.',
    en: 'An heir cannot end in the same change. Choose another body.',
  },
  'bodies.name_does_not_fit': {
    vi: 'Tên mới chỉ dùng khi đổi tên, và khi đổi tên thì phải có.',
    en: 'A new name is for a renaming, and a renaming needs one.',
  },
  'bodies.no_such_heir': {
    vi: 'Có phần được giao cho cơ quan kế thừa chưa khai. Hãy kiểm tra lại bảng phân chia.',
    en: 'Something is given to an heir that is not named. Check where each part goes.',
  },
  'bodies.day_to_come': {
    vi: 'Ngày hiệu lực chưa tới. Có thể xem trước từ bây giờ; hãy thực hiện đúng ngày hiệu lực.',
    en: 'The day has not come. You may preview now; carry it out on its day.',
  },
  'bodies.decided_later': {
    vi: 'Văn bản quyết định có ngày sau ngày hiệu lực. Hãy kiểm tra lại hai ngày.',
    en: 'The deciding instrument is later than the effective day. Check both days.',
  },
  'bodies.named_since': {
    vi: 'Cơ quan đã đổi tên từ ngày đó hoặc sau đó. Hãy chọn ngày hiệu lực muộn hơn.',
    en: 'The body took its present name on that day or later. Choose a later day.',
  },
  'bodies.other_system': {
    vi: 'Các cơ quan phải cùng hệ thống và cùng thể thức văn bản (Đảng, Nhà nước, Mặt trận, Đoàn).',
    en: 'The bodies must be of one system and write by the same rules.',
  },
  'bodies.parent_ends': {
    vi: 'Cơ quan cấp trên của cơ quan mới nằm trong số các cơ quan kết thúc. Hãy chọn cấp trên khác.',
    en: 'The new body would stand below one that ends. Choose another body above it.',
  },
  'bodies.changed_since': {
    vi: 'Số liệu đã thay đổi từ lúc xem trước. Hãy xem trước lại rồi xác nhận.',
    en: 'Something has changed since the preview. Preview again, then confirm.',
  },
  'bodies.signed_not_issued': {
    vi: 'Văn bản đã ký hoặc đã lấy số nhưng chưa phát hành. Hãy phát hành trước khi cơ quan kết thúc.',
    en: 'Signed or numbered but not issued. Issue these before the body ends.',
  },
  'bodies.too_many_under_check': {
    vi: 'Quá nhiều văn bản đang chờ kiểm tra hoặc chờ ký (trên 1.000). Hãy xử lý bớt trước.',
    en: 'Too many documents wait for a check or a signature (over 1,000). Finish some first.',
  },
  'bodies.back_to_drafters': {
    vi: 'Văn bản đang chờ kiểm tra hoặc chờ ký sẽ về người soạn để sửa tên cơ quan và trình lại.',
    en: 'Documents that wait for a check or a signature go back to their drafters, for their head names the former body.',
  },
  'bodies.holder_elsewhere': {
    vi: 'Việc của người sang cơ quan khác với văn bản được chuyển cho người giao việc hoặc người phụ trách.',
    en: 'Work whose holder goes elsewhere than its document passes to who gave it, or who is in charge.',
  },
  'bodies.no_leader': {
    vi: 'Có cơ quan kế thừa chưa có chức vụ lãnh đạo. Hãy thêm chức vụ ngay sau khi thực hiện.',
    en: 'An heir has no leader’s post. Add one right after.',
  },
  'bodies.no_clerk': {
    vi: 'Có cơ quan kế thừa chưa có văn thư. Hãy thêm chức vụ ngay sau khi thực hiện.',
    en: 'An heir has no clerk’s post. Add one right after.',
  },
  'bodies.same_post_twice': {
    vi: 'Cơ quan kế thừa sẽ có hai chức vụ lãnh đạo cùng tên. Hãy sắp xếp lại sau khi có quyết định bổ nhiệm.',
    en: 'An heir will have two leaders’ posts of one title. Settle it when the appointments are decided.',
  },
  'bodies.numbers_since': {
    vi: 'Sổ cũ đã cấp số từ ngày hiệu lực. Các số này vẫn có giá trị và ở lại sổ cũ.',
    en: 'The old books gave numbers on or after that day. They stay valid, in the old book.',
  },
  'bodies.numbers_kept_back': {
    vi: 'Số đang giữ trong sổ cũ sẽ không dùng được nữa.',
    en: 'Numbers kept back in the old books will not be borne any more.',
  },
  'bodies.keys_end': {
    vi: 'Con dấu số và chứng thư liên thông của cơ quan kết thúc không dùng nữa. Hãy đề nghị nơi cấp thu hồi.',
    en: 'The seal and exchange certificates of what ends serve no more. Ask their issuer to revoke them.',
  },
  'bodies.sent_twice': {
    vi: 'Cơ quan kế thừa sẽ nhận hai bản của cùng một văn bản. Văn thư chỉ cần đăng ký một bản.',
    en: 'An heir receives the same document twice. Its clerk registers one of them.',
  },
  'register.closed': {
    vi: 'Sổ đã khóa vì cơ quan đã kết thúc hoạt động. Hãy tải lại trang để làm việc trong cơ quan mới.',
    en: 'The book is closed: its body has ended. Load the page again to work in the new body.',
  },
} as const
