/** Why one may not sign for another, or not stand in for them. */
export const mandatesReasons = {
  'mandate.not_found': {
    vi: 'Không tìm thấy việc giao ký này.',
    en: 'There is no such mandate.',
  },
  'mandate.not_yet_in_force': {
    vi: 'Việc giao ký chưa có hiệu lực. Hãy đợi đến ngày bắt đầu.',
    en: 'The mandate is not in force yet. Please wait for its first day.',
  },
  'mandate.expired': {
    vi: 'Việc giao ký đã hết hạn. Hãy xin văn bản giao ký mới.',
    en: 'The term of the mandate is over. Ask for a new one.',
  },
  'mandate.ended': {
    vi: 'Việc giao ký đã được chấm dứt.',
    en: 'The mandate has been ended.',
  },
  'mandate.grantor_changed': {
    vi: 'Người giao ký không còn giữ chức vụ ấy, việc giao ký không còn hiệu lực. Người kế nhiệm cần giao lại.',
    en: 'Who granted the mandate no longer holds that post, so it has lapsed. The successor must grant it anew.',
  },
  'mandate.type_outside_scope': {
    vi: 'Tên loại văn bản này nằm ngoài phạm vi được giao ký.',
    en: 'The mandate does not cover this type of document.',
  },
  'mandate.field_outside_scope': {
    vi: 'Lĩnh vực (đơn vị soạn thảo) nằm ngoài phạm vi được giao ký.',
    en: 'The mandate does not cover the field of the drafting unit.',
  },
  'mandate.none_in_this_form': {
    vi: 'Người ký chưa được giao ký ở hình thức này. Hãy chọn hình thức khác, hoặc nhờ người đứng đầu giao ký.',
    en: 'The signer has no mandate in this form. Choose another form, or ask the head for a mandate.',
  },
  'mandate.only_head_signs_in_own_right': {
    vi: 'Chỉ người đứng đầu cơ quan ký với thẩm quyền của chính mình. Hãy chọn TM., KT., TL., TUQ. hoặc Q. theo văn bản giao ký.',
    en: 'Only the head of the body signs in their own right. Choose a form for which there is a mandate.',
  },
  'mandate.head_signs_in_own_right': {
    vi: 'Người đứng đầu cơ quan không ký thay, thừa lệnh hay thừa ủy quyền của chính mình.',
    en: 'The head of the body does not sign for, or by order of, themselves.',
  },
  'mandate.party_has_no_special_mandate': {
    vi: 'Văn bản của Đảng, Đoàn không có hình thức thừa ủy quyền (TUQ.).',
    en: 'Documents of the Party and the Youth Union know no special mandate (TUQ.).',
  },
  'mandate.committee_is_not_signed_for': {
    vi: 'Văn bản của cấp ủy không ký thay (K/T). Hãy ghi hình thức T/M.',
    en: 'For a Party committee nobody signs K/T. Enter the form T/M.',
  },
  'mandate.collective_needs_a_deputy': {
    vi: 'Ở cơ quan này cấp phó ký thay người đứng đầu, kể cả khi thay mặt tập thể. Hãy ghi hình thức KT.',
    en: 'Here a deputy signs for the head, in the name of the collective too. Enter the form KT.',
  },
  'mandate.one_grantee': {
    vi: 'Hãy chọn đúng một chức vụ hoặc một người được giao ký.',
    en: 'Choose exactly one post or one person to receive the mandate.',
  },
  'mandate.person_only_by_special_mandate': {
    vi: 'Chỉ thừa ủy quyền (TUQ.) mới giao cho đích danh một người. Hãy chọn chức vụ.',
    en: 'Only a special mandate (TUQ.) is given to one person by name. Choose a post.',
  },
  'mandate.granted_to_oneself': {
    vi: 'Không tự giao ký cho chính mình.',
    en: 'Nobody grants a mandate to themselves.',
  },
  'mandate.grantor_is_not_head': {
    vi: 'Chỉ người đứng đầu cơ quan giao ký. Người đứng đầu đơn vị chỉ chuyển lại việc thừa lệnh cho cấp phó.',
    en: 'Only the head of the body grants mandates; the head of a unit only passes an order on to the deputy.',
  },
  'mandate.grantor_not_of_this_body': {
    vi: 'Chức vụ giao ký không thuộc cơ quan này.',
    en: 'The granting post is not of this body.',
  },
  'mandate.grantee_not_of_this_body': {
    vi: 'Chức vụ hoặc người được giao ký không thuộc cơ quan này.',
    en: 'The post or person to receive the mandate is not of this body.',
  },
  'mandate.ends_before_it_begins': {
    vi: 'Ngày cuối sớm hơn ngày bắt đầu.',
    en: 'The last day is before the first.',
  },
  'mandate.over_already': {
    vi: 'Thời hạn này đã qua.',
    en: 'This term is over already.',
  },
  'mandate.instrument_to_come': {
    vi: 'Ngày của văn bản giao ký ở tương lai. Hãy kiểm tra lại.',
    en: 'The day of the granting document lies ahead. Please check it.',
  },
  'mandate.begins_before_instrument': {
    vi: 'Việc giao ký không thể bắt đầu trước ngày của văn bản giao ký.',
    en: 'A mandate cannot begin before the document that grants it.',
  },
  'mandate.instrument_not_here': {
    vi: 'Không tìm thấy văn bản giao ký đã ban hành trong cơ quan này.',
    en: 'The granting document is not among the issued or received documents of this body.',
  },
  'mandate.grantor_post_vacant': {
    vi: 'Ngày ấy chưa có ai giữ chức vụ của người giao ký.',
    en: 'Nobody holds the granting post on that day.',
  },
  'mandate.head_is_held': {
    vi: 'Người đứng đầu đang tại chức nên không có quyền (Q.). Hãy dùng KT. hoặc TUQ.',
    en: 'The head’s post is held, so nobody acts as head (Q.). Use KT. or TUQ.',
  },
  'mandate.outlasts_the_grantor': {
    vi: 'Thời hạn giao ký dài hơn thời gian người giao giữ chức vụ.',
    en: 'The mandate would outlast the grantor’s own time in the post.',
  },
  'mandate.special_needs_a_term': {
    vi: 'Thừa ủy quyền phải có ngày kết thúc (Nghị định 30/2020/NĐ-CP, Điều 13).',
    en: 'A special mandate needs a last day (Decree 30/2020, Article 13).',
  },
  'mandate.special_needs_a_scope': {
    vi: 'Thừa ủy quyền phải giới hạn nội dung: hãy chọn tên loại hoặc lĩnh vực.',
    en: 'A special mandate is limited in content: choose types or fields.',
  },
  'mandate.special_is_not_passed_on': {
    vi: 'Người được ủy quyền không được ủy quyền lại cho người khác ký.',
    en: 'Who holds a special mandate may not pass it on.',
  },
  'mandate.only_orders_are_passed_on': {
    vi: 'Chỉ việc thừa lệnh (TL.) được giao lại cho cấp phó ký thay.',
    en: 'Only an order (TL.) may be passed on to a deputy.',
  },
  'mandate.not_theirs_to_pass_on': {
    vi: 'Việc thừa lệnh này không phải của người giao lại.',
    en: 'The order is not theirs to pass on.',
  },
  'mandate.wider_than_the_order': {
    vi: 'Phạm vi giao lại rộng hơn phạm vi được thừa lệnh.',
    en: 'What is passed on is wider than the order itself.',
  },
  'mandate.longer_than_the_order': {
    vi: 'Thời hạn giao lại vượt thời hạn được thừa lệnh.',
    en: 'What is passed on lasts longer than the order itself.',
  },
  'mandate.overlaps': {
    vi: 'Đã có việc giao ký cùng hình thức, cùng người, trùng thời gian và phạm vi.',
    en: 'A mandate of the same form between the same two overlaps in days and scope.',
  },
  'mandate.not_yours_to_grant': {
    vi: 'Chỉ chính người giao ký, hoặc quản trị viên của cơ quan theo văn bản giao ký, được ghi việc này.',
    en: 'Only the grantor in person, or an administrator of the body by the document, may enter this.',
  },
  'substitution.not_found': {
    vi: 'Không tìm thấy việc thay thế này.',
    en: 'There is no such substitution.',
  },
  'substitution.not_yours': {
    vi: 'Chỉ người vắng mặt hoặc quản trị viên của cơ quan được cử người thay.',
    en: 'Only the absent person or an administrator of the body may say who stands in.',
  },
  'substitution.post_not_of_this_body': {
    vi: 'Hãy chọn hai chức vụ trong cùng cơ quan.',
    en: 'Choose two posts of this body.',
  },
  'substitution.post_vacant': {
    vi: 'Ngày ấy không có ai giữ chức vụ vắng mặt.',
    en: 'Nobody holds the absent post on that day.',
  },
  'substitution.substitute_vacant': {
    vi: 'Ngày ấy không có ai giữ chức vụ của người thay.',
    en: 'Nobody holds the substitute’s post on that day.',
  },
  'substitution.by_oneself': {
    vi: 'Không tự thay cho chính mình. Hãy chọn người khác.',
    en: 'Nobody stands in for themselves. Choose somebody else.',
  },
  'substitution.ends_before_it_begins': {
    vi: 'Ngày cuối sớm hơn ngày bắt đầu.',
    en: 'The last day is before the first.',
  },
  'substitution.over_already': {
    vi: 'Thời hạn này đã qua.',
    en: 'This term is over already.',
  },
  'substitution.outlasts_the_absent': {
    vi: 'Thời hạn dài hơn thời gian người vắng mặt giữ chức vụ.',
    en: 'It would outlast the absent person’s own time in the post.',
  },
  'substitution.arranged_already': {
    vi: 'Hai chức vụ này đã có việc thay thế trùng ngày.',
    en: 'These two posts are arranged already for some of these days.',
  },
  'substitution.keeps_no_seal': {
    vi: 'Người vắng mặt không giữ con dấu nên không có gì để bàn giao.',
    en: 'The absent person keeps no seal, so there is none to hand over.',
  },
  'substitution.form_without_mandate': {
    vi: 'Người thay chưa được giao ký ở hình thức này. Thay thế không kèm quyền ký.',
    en: 'The substitute has no mandate in this form. Standing in gives no right to sign.',
  },
  'substitution.over': {
    vi: 'Thời hạn ông/bà thay người vắng mặt đã hết, nên không làm thay được nữa.',
    en: 'The time for which you stood in is over, so you can no longer act for the absent person.',
  },
  'substitution.ended': {
    vi: 'Việc thay thế đã được chấm dứt.',
    en: 'The substitution has been ended.',
  },
} as const
